package org.norma.ballots;

import org.norma.hierarchy.Rule;

/** Who decides on the text (Law art. 16). */
public enum BallotKind {

	/** The members of the committee, or of the association. */
	COMMITTEE(Rule.BALLOT_APPROVAL),
	/** Experts named for this text (审查专家组). */
	EXPERT_GROUP(Rule.EXPERT_APPROVAL);

	private final Rule approval;

	BallotKind(Rule approval) {
		this.approval = approval;
	}

	/** The rule on how many must be in favour. */
	public Rule approval() {
		return this.approval;
	}

}
