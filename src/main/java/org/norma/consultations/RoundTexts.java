package org.norma.consultations;

import java.util.List;
import java.util.Optional;

import org.norma.documents.Comparison;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.Revision;
import org.norma.documents.RevisionId;

import org.springframework.stereotype.Component;

/** The frozen texts of rounds, and what became of them. */
@Component
class RoundTexts {

	private final DocumentService documents;

	RoundTexts(DocumentService documents) {
		this.documents = documents;
	}

	Optional<Revision> text(RoundSummary round) {
		return Optional.ofNullable(round.revisionId()).map((id) -> this.documents.revision(new RevisionId(id)));
	}

	List<Clause> clauses(RoundSummary round) {
		return text(round).map((revision) -> Clause.of(revision.sections())).orElse(List.of());
	}

	/**
	 * From the text of the round to the newest frozen one, once the round is over; empty
	 * while there is none.
	 */
	Optional<Comparison> changes(RoundSummary round) {
		return newer(round).map((newest) -> this.documents
			.compare(new RevisionId(java.util.Objects.requireNonNull(round.revisionId())), newest));
	}

	boolean changed(RoundSummary round) {
		return newer(round).isPresent();
	}

	private Optional<RevisionId> newer(RoundSummary round) {
		var document = round.documentId();
		if (document == null || round.closedOn() == null) {
			return Optional.empty();
		}
		return this.documents.revisions(new DocumentId(document))
			.stream()
			.findFirst()
			.map((newest) -> newest.id())
			.filter((newest) -> !newest.value().equals(round.revisionId()));
	}

}
