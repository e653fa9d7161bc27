package org.norma.publications;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectView;

/**
 * All that is known of the approval and publication of a project.
 *
 * @param project the project
 * @param approval the decision, {@code null} before it
 * @param publication the publication, {@code null} before it
 * @param announcement where it was announced
 * @param filings filings owed, with their receipts
 * @param disclosure what was declared
 */
public record PublicationRecord(ProjectView project, @Nullable Approval approval, @Nullable Publication publication,
		@Nullable Announcement announcement, List<Filing> filings, @Nullable Disclosure disclosure) {

	public PublicationRecord {
		filings = List.copyOf(filings);
	}

}
