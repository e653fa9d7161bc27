package org.norma.projects;

import org.norma.shared.Tone;

/** Where a cooperating authority stands. */
public enum CoordinationPosition {

	/** Not asked yet. */
	NOT_ASKED,
	/** Asked, no answer yet. */
	ASKED,
	/** Signed off (会签). */
	SIGNED,
	/** Objects, with a reason. */
	OBJECTED,
	/** Took its objection back; it lets the text pass. */
	WITHDRAWN;

	/** Whether it was asked and has not answered. */
	public boolean asked() {
		return this == ASKED;
	}

	/** Whether it objects. */
	public boolean objected() {
		return this == OBJECTED;
	}

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case SIGNED, WITHDRAWN -> Tone.IN_FORCE;
			case OBJECTED -> Tone.SUPERSEDED;
			case NOT_ASKED, ASKED -> Tone.WITHDRAWN;
		};
	}

}
