package org.norma.projects;

import java.util.Optional;

import org.norma.documents.RevisionId;

/**
 * Knows the frozen text that passed the review of a project, so that no other is
 * approved; a bean of the module that reviews.
 */
public interface ReviewedTexts {

	/** Empty when the project has passed no review, or the review had no frozen text. */
	Optional<RevisionId> reviewed(ProjectId project);

}
