package org.norma.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether clauses of frozen texts have changed since, for the modules that promised it.
 * Clauses are the same by their lineage, wherever they moved: a clause that only moved,
 * or got another number, has not changed; one that is new or was deleted has. Who may ask
 * is theirs to say.
 */
@Service
@Transactional(readOnly = true)
public class ClauseChanges {

	private final ClauseRows rows;

	private final DocumentService documents;

	ClauseChanges(ClauseRows rows, DocumentService documents) {
		this.rows = rows;
		this.documents = documents;
	}

	/** How far each differs from its draft, in one query. */
	public Map<FrozenClause, Extent> inDrafts(Collection<FrozenClause> clauses) {
		return clauses.isEmpty() ? Map.of() : this.rows.changed(clauses);
	}

	/** How far the drafts differ from whole texts: as the clause that changed most. */
	public Map<RevisionId, Extent> ofWholes(Collection<RevisionId> revisions) {
		var furthest = new HashMap<RevisionId, Extent>();
		if (!revisions.isEmpty()) {
			this.rows.changedIn(revisions)
				.forEach((clause, extent) -> furthest.merge(clause.revision(), extent,
						(one, other) -> one.reaches(other) ? one : other));
		}
		return furthest;
	}

	/**
	 * All clauses of a frozen text and of its draft, with what became of them, in the
	 * order of the draft.
	 */
	public List<ComparedClause> inDraft(RevisionId older) {
		var frozen = this.documents.revision(older);
		return Comparison.in(frozen.sections(), this.documents.text(frozen.documentId()).sections(),
				ComparedClause::of);
	}

	/**
	 * What the revisions frozen after this one, of the same document, made of the
	 * clauses: the first that differs as far as needed, and is not undone in the newest.
	 * @param needed how far a change has to go
	 */
	public List<ClauseChange> frozenSince(RevisionId older, Collection<UUID> lineages, Extent needed) {
		var texts = this.rows.since(older, new LinkedHashSet<>(lineages))
			.stream()
			.collect(Collectors.groupingBy(ClauseRows.Frozen::lineage));
		var diff = new TextDiff();
		return lineages.stream()
			.distinct()
			.flatMap((lineage) -> Optional.ofNullable(texts.get(lineage))
				.flatMap((all) -> change(all, needed, diff))
				.stream())
			.toList();
	}

	private static Optional<ClauseChange> change(List<ClauseRows.Frozen> texts, Extent needed, TextDiff diff) {
		var before = texts.get(0);
		var last = texts.get(texts.size() - 1);
		return texts.stream()
			.skip(1)
			.map((text) -> change(before, text.revision(), text.section(), diff))
			.filter((change) -> change.extent().reaches(needed))
			.findFirst()
			.filter((change) -> extent(before.section(), last.section()).reaches(needed));
	}

	/** What the draft makes of the clauses of a frozen text. */
	public List<ClauseChange> inDraft(RevisionId older, Collection<UUID> lineages) {
		var frozen = this.documents.revision(older);
		var before = byLineage(frozen.sections());
		var after = byLineage(this.documents.text(frozen.documentId()).sections());
		var diff = new TextDiff();
		return lineages.stream()
			.distinct()
			.map((lineage) -> change(new ClauseRows.Frozen(frozen.identifier(), lineage, before.get(lineage)), null,
					after.get(lineage), diff))
			.toList();
	}

	private static Map<UUID, RevisionSection> byLineage(List<RevisionSection> sections) {
		return sections.stream().collect(Collectors.toMap(RevisionSection::lineage, Function.identity()));
	}

	private static ClauseChange change(ClauseRows.Frozen before, @Nullable String revision,
			@Nullable RevisionSection after, TextDiff diff) {
		var older = before.section();
		var change = (older != null || after != null) ? SectionChange.of(older, after, diff) : null;
		return new ClauseChange(before.lineage(), before.revision(), revision, change, extent(older, after));
	}

	static Extent extent(@Nullable RevisionSection older, @Nullable RevisionSection newer) {
		return Wording.between(text(older), text(newer));
	}

	private static @Nullable SectionText text(@Nullable RevisionSection section) {
		return (section != null) ? new SectionText(section.heading(), section.body(), section.normative()) : null;
	}

}
