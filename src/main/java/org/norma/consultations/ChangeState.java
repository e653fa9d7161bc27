package org.norma.consultations;

import org.norma.shared.Tone;

/** Whether an accepted comment has its change. */
public enum ChangeState {

	/** The text says what it said when the round was opened. */
	DUE,
	/** The draft was changed, and is not frozen yet; said to who may not read it. */
	DRAFTED,
	/** The text was changed where the answer says. */
	MADE,
	/** Accepted before answers named their clauses: not asked for. */
	UNNAMED;

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case MADE -> Tone.IN_FORCE;
			case DRAFTED -> Tone.UPCOMING;
			case DUE -> Tone.SUPERSEDED;
			case UNNAMED -> Tone.WITHDRAWN;
		};
	}

}
