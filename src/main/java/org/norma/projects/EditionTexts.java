package org.norma.projects;

import java.util.Optional;
import java.util.UUID;

import org.norma.documents.RevisionId;

/**
 * Knows the frozen text of a published edition, so that its revision starts from it; a
 * bean of the module that publishes.
 */
public interface EditionTexts {

	/** Empty when the text of the edition is not kept here. */
	Optional<RevisionId> textOf(UUID editionId);

}
