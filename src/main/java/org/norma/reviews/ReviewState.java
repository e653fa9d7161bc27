package org.norma.reviews;

import java.util.Set;

import org.norma.shared.Tone;

/** Where a review stands. */
public enum ReviewState {

	/** Opened; nobody judges it yet. */
	OPENED,
	/** A committee judges the standard. */
	ASSIGNED,
	/** Judged by all criteria, with an outcome recommended. */
	JUDGED,
	/** The authority has decided the outcome. */
	DECIDED,
	/** Ended without an outcome. */
	CLOSED;

	/** The states that may follow. */
	public Set<ReviewState> next() {
		return switch (this) {
			case OPENED -> Set.of(ASSIGNED, CLOSED);
			case ASSIGNED -> Set.of(ASSIGNED, JUDGED, CLOSED);
			case JUDGED -> Set.of(ASSIGNED, DECIDED, CLOSED);
			case DECIDED, CLOSED -> Set.of();
		};
	}

	public boolean open() {
		return !next().isEmpty();
	}

	/** Whether a committee has judged the standard. */
	public boolean judged() {
		return this == JUDGED;
	}

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case OPENED, ASSIGNED -> Tone.DRAFT;
			case JUDGED -> Tone.UPCOMING;
			case DECIDED -> Tone.IN_FORCE;
			case CLOSED -> Tone.WITHDRAWN;
		};
	}

}
