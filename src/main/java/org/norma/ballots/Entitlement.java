package org.norma.ballots;

/** Whether a person may vote for a seat now, or why not. */
public enum Entitlement {

	/** May vote, or change the vote. */
	ENTITLED,
	/** Has no seat in this ballot. */
	NO_VOTER,
	/** No longer sits in the committee. */
	LEFT,
	/** The unit for which they sat no longer sits there. */
	UNIT_LEFT,
	/** Took over the seat of somebody who had voted. */
	SEAT_HAS_VOTED,
	/** Took over a seat but drafts the text. */
	DRAFTS

}
