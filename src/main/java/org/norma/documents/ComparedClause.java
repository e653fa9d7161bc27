package org.norma.documents;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A clause of a frozen text, of its draft, or of both, without the texts.
 *
 * @param kind what became of it; moved and renumbered clauses are the same
 */
public record ComparedClause(UUID lineage, String label, String heading, SectionChange.Kind kind) {

	static ComparedClause of(@Nullable RevisionSection older, @Nullable RevisionSection newer) {
		var kind = (older == null) ? SectionChange.Kind.ADDED
				: (newer == null) ? SectionChange.Kind.REMOVED : changed(older, newer);
		var shown = (newer != null) ? newer : java.util.Objects.requireNonNull(older);
		return new ComparedClause(shown.lineage(), shown.label(), shown.heading(), kind);
	}

	private static SectionChange.Kind changed(RevisionSection older, RevisionSection newer) {
		return (ClauseChanges.extent(older, newer) != Extent.SAME) ? SectionChange.Kind.CHANGED
				: SectionChange.Kind.SAME;
	}

	/** Its number, its heading where it has none. */
	public String shortName() {
		return this.label.isEmpty() ? this.heading : this.label;
	}

	/** Number and heading. */
	public String name() {
		return (this.label + " " + this.heading).strip();
	}

	public boolean changed() {
		return this.kind != SectionChange.Kind.SAME;
	}

}
