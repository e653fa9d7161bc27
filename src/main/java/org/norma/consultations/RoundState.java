package org.norma.consultations;

import org.norma.shared.Tone;

/** How a round stands on a day. */
public enum RoundState {

	/** Comments are taken. */
	RUNNING,
	/** Its project is suspended: no comments are taken until it goes on. */
	HALTED,
	/** Its last day is over; it waits to be closed. */
	ENDED,
	/** Closed. */
	CLOSED,
	/** Held before the project was sent back; to be read only. */
	SET_ASIDE;

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case RUNNING -> Tone.IN_FORCE;
			case HALTED, ENDED -> Tone.SUPERSEDED;
			case CLOSED, SET_ASIDE -> Tone.WITHDRAWN;
		};
	}

}
