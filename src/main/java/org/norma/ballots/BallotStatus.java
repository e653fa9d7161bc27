package org.norma.ballots;

/** How far a ballot is. */
public enum BallotStatus {

	/** Votes come in. */
	OPEN,
	/** Closed, all rules are met. */
	PASSED,
	/** Closed, a rule is not met. */
	FAILED,
	/** Ended without a result, because the project went back. */
	ABANDONED,
	/** Ended by the authority, or with the project; it counts for nothing. */
	CANCELLED;

	boolean mayBecome(BallotStatus next) {
		return switch (this) {
			case OPEN -> next != OPEN;
			case PASSED, FAILED, ABANDONED, CANCELLED -> false;
		};
	}

	public boolean closed() {
		return this == PASSED || this == FAILED;
	}

}
