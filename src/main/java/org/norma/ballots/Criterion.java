package org.norma.ballots;

/**
 * One line of the arithmetic: a rule, what was found, what is needed.
 *
 * @param kind which line
 * @param term the rule with its legal basis
 * @param part votes or voters found
 * @param whole of how many
 * @param needed the least number that meets the rule, or the most for votes against
 * @param met whether the rule is met
 */
public record Criterion(Kind kind, Term term, int part, int whole, long needed, boolean met) {

	/** The lines of the arithmetic. */
	public enum Kind {

		/** Experts in the group. */
		SIZE,
		/** Members who take part. */
		QUORUM,
		/** In favour, at least. */
		APPROVAL,
		/** Against, at most. */
		AGAINST

	}

	/**
	 * Part and whole as a percentage with one decimal, for people; never for deciding.
	 */
	public double percent() {
		return (this.whole == 0) ? 0 : Math.round(1000.0 * this.part / this.whole) / 10.0;
	}

	/** Whether it is about the number of experts, and not about a share. */
	public boolean ofSize() {
		return this.kind == Kind.SIZE;
	}

	/** Whether it limits the votes against. */
	public boolean against() {
		return this.kind == Kind.AGAINST;
	}

}
