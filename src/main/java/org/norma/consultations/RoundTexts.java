package org.norma.consultations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.norma.documents.ClauseChange;
import org.norma.documents.ClauseChanges;
import org.norma.documents.ComparedClause;
import org.norma.documents.Comparison;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.Revision;
import org.norma.documents.RevisionId;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/** The frozen texts of rounds, and what became of them. */
@Component
class RoundTexts {

	private final DocumentService documents;

	private final ClauseChanges changes;

	RoundTexts(DocumentService documents, ClauseChanges changes) {
		this.documents = documents;
		this.changes = changes;
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

	/**
	 * The clauses that an answer may name: those of the text of the round and of the text
	 * in the making, new and deleted ones too.
	 */
	List<ComparedClause> choices(RoundSummary round) {
		return Optional.ofNullable(round.revisionId())
			.map((id) -> this.changes.inDraft(new RevisionId(id)))
			.orElse(List.of());
	}

	/** The named ones among them. */
	PromisedChange named(RoundSummary round, Set<UUID> lineages) {
		var named = choices(round).stream().filter((clause) -> lineages.contains(clause.lineage())).toList();
		if (named.size() < lineages.size()) {
			throw new RuleBroken("consultations.refused.no-changed-clause");
		}
		return new PromisedChange(named.stream().map(ComparedClause::lineage).toList(),
				named.stream().map(ComparedClause::shortName).toList());
	}

	/** What became of the clauses in the texts frozen after the round. */
	List<ClauseChange> frozenChanges(RoundSummary round, PromisedChange change, CommentType type) {
		var revision = round.revisionId();
		return (revision == null || round.closedOn() == null) ? List.of()
				: this.changes.frozenSince(new RevisionId(revision), change.clauses(), ChangesDue.needed(type));
	}

	/** What the text in the making says of the clauses now. */
	List<ClauseChange> draftChanges(RoundSummary round, List<UUID> clauses) {
		var revision = round.revisionId();
		return (revision == null || clauses.isEmpty()) ? List.of()
				: this.changes.inDraft(new RevisionId(revision), clauses);
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
