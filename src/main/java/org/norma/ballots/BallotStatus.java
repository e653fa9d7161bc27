package org.norma.ballots;

import org.norma.shared.Tone;

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

	/** Whether votes come in. */
	public boolean open() {
		return this == OPEN;
	}

	/** Whether it is closed and all rules are met. */
	public boolean passed() {
		return this == PASSED;
	}

	/** Whether it is closed and a rule is not met. */
	public boolean failed() {
		return this == FAILED;
	}

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case OPEN -> Tone.DRAFT;
			case PASSED -> Tone.IN_FORCE;
			case FAILED -> Tone.SUPERSEDED;
			case ABANDONED, CANCELLED -> Tone.WITHDRAWN;
		};
	}

}
