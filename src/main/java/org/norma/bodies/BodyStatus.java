package org.norma.bodies;

import org.norma.shared.Tone;

/** Whether a body works, waits, or has ended. */
public enum BodyStatus {

	/** At work. */
	ACTIVE,
	/** Without work for now: keeps its standards under review. */
	STAND_BY,
	/** Ended; kept because its standards name it. */
	DISBANDED;

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case ACTIVE -> Tone.IN_FORCE;
			case STAND_BY -> Tone.SUPERSEDED;
			case DISBANDED -> Tone.WITHDRAWN;
		};
	}

}
