package org.norma.consultations;

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
	SET_ASIDE

}
