package org.norma.consultations.web;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.consultations.Answer;
import org.norma.consultations.ChangedClauses;
import org.norma.consultations.CommentRow;
import org.norma.consultations.Disposition;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.Offered;

/**
 * What was typed and ticked to dispose or to group comments; it comes back when it is
 * refused.
 *
 * @param disposition name of what was chosen
 * @param wholeGroup the group chosen
 * @param group the name of a group that was typed
 * @param changes the clauses that carry the change: their lineages, {@value #WHOLE} for
 * the whole text, none or {@value #OWN} for the clause that the comment is about
 */
record TypedDisposition(@Nullable String disposition, String answer, List<String> codes, @Nullable String wholeGroup,
		@Nullable String group, List<String> changes) implements Serializable {

	static final String OWN = "own";

	static final String WHOLE = "whole";

	TypedDisposition {
		codes = List.copyOf(codes);
		changes = List.copyOf(changes);
	}

	static TypedDisposition of(@Nullable String disposition, String answer, List<String> changes) {
		return new TypedDisposition(disposition, answer, List.of(), null, null, changes);
	}

	Answer given() {
		return new Answer(chosen(), this.answer, changed());
	}

	private ChangedClauses changed() {
		if (this.changes.isEmpty() || this.changes.contains(OWN)) {
			return ChangedClauses.OWN;
		}
		return this.changes.contains(WHOLE) ? ChangedClauses.WHOLE
				: ChangedClauses.of(this.changes.stream().map(TypedDisposition::clause).toArray(UUID[]::new));
	}

	private static UUID clause(String typed) {
		try {
			return UUID.fromString(typed);
		}
		catch (IllegalArgumentException ex) {
			throw new RuleBroken("consultations.refused.no-changed-clause");
		}
	}

	/** What was chosen of those that the form offers. */
	Disposition chosen() {
		if (this.disposition == null || this.disposition.isBlank()) {
			throw new RuleBroken("consultations.refused.no-disposition");
		}
		return Offered.by(Disposition.class, this.disposition)
			.orElseThrow(() -> new RuleBroken("shared.refused.not-offered", this.disposition));
	}

	public boolean names(String clause) {
		return this.changes.contains(clause);
	}

	public boolean ticked(String code) {
		return this.codes.contains(code);
	}

	/** Whether it was chosen. */
	public boolean chose(Disposition offered) {
		return offered.name().equals(this.disposition);
	}

	/**
	 * Whether the whole text was ticked; nothing ticked names what the comment is about.
	 */
	public boolean whole(CommentRow comment) {
		return this.changes.isEmpty() ? comment.clauseLineage() == null : names(WHOLE);
	}

	/** Whether the clause was ticked; nothing ticked names what the comment is about. */
	public boolean clause(UUID lineage, CommentRow comment) {
		return this.changes.isEmpty() ? lineage.equals(comment.clauseLineage()) : names(lineage.toString());
	}

}
