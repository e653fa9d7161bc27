package org.norma.documents;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A section of two revisions.
 *
 * @param older the section as it was, {@code null} when it is new
 * @param newer the section as it is, {@code null} when it is gone
 * @param heading differences of the heading
 * @param body differences of the body; empty when it did not change
 */
public record SectionChange(Kind kind, @Nullable RevisionSection older, @Nullable RevisionSection newer,
		List<Piece> heading, List<DiffRow> body) {

	/** What happened to the section. */
	public enum Kind {

		SAME, RENUMBERED, CHANGED, ADDED, REMOVED

	}

	static SectionChange of(@Nullable RevisionSection older, @Nullable RevisionSection newer, TextDiff diff) {
		var before = (older != null) ? older.body() : "";
		var after = (newer != null) ? newer.body() : "";
		var heading = diff.piecesOf((older != null) ? older.heading() : "", (newer != null) ? newer.heading() : "");
		return new SectionChange(kind(older, newer), older, newer, heading,
				before.equals(after) ? List.of() : diff.rowsOf(before, after));
	}

	private static Kind kind(@Nullable RevisionSection older, @Nullable RevisionSection newer) {
		if (older == null) {
			return Kind.ADDED;
		}
		if (newer == null) {
			return Kind.REMOVED;
		}
		if (!older.heading().equals(newer.heading()) || !older.body().equals(newer.body())
				|| older.normative() != newer.normative()) {
			return Kind.CHANGED;
		}
		return older.label().equals(newer.label()) ? Kind.SAME : Kind.RENUMBERED;
	}

	public boolean changed() {
		return this.kind != Kind.SAME;
	}

	/** The section where it stands, or stood. */
	public RevisionSection section() {
		return (this.newer != null) ? this.newer : java.util.Objects.requireNonNull(this.older);
	}

}
