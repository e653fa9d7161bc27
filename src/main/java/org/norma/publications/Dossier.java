package org.norma.publications;

import org.norma.documents.RevisionSummary;

/**
 * The text that is to be approved.
 *
 * @param revision the frozen text
 * @param reviewed whether it is the one that passed the review; otherwise the newest
 * frozen one
 * @param changedSince whether the draft was changed after it was frozen
 */
public record Dossier(RevisionSummary revision, boolean reviewed, boolean changedSince) {

	/** Path of the page on which it is read. */
	public String href() {
		return "/documents/" + this.revision.documentId() + "/revisions/" + this.revision.id();
	}

}
