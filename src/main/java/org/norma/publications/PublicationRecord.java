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
 * @param disclosures all that was declared, newest first
 */
public record PublicationRecord(ProjectView project, @Nullable Approval approval, @Nullable Publication publication,
		@Nullable Announcement announcement, List<Filing> filings, List<Disclosure> disclosures) {

	public PublicationRecord {
		filings = List.copyOf(filings);
		disclosures = List.copyOf(disclosures);
	}

	/** The declaration that holds, {@code null} before the first. */
	public @Nullable Disclosure disclosure() {
		return this.disclosures.isEmpty() ? null : this.disclosures.get(0);
	}

	/** Whether supply began before the first declaration. */
	public boolean disclosedLate() {
		var now = disclosure();
		return now != null && now.lateAfter(this.disclosures.get(this.disclosures.size() - 1));
	}

}
