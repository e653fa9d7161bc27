package org.norma.documents;

/** A frozen revision without its text. */
public record RevisionSummary(RevisionId id, DocumentId documentId, String identifier, String purpose, Author author,
		String sha256) {
}
