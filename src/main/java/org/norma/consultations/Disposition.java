package org.norma.consultations;

import org.norma.shared.Tone;

/** What becomes of a comment (处理意见: 采纳, 部分采纳, 不采纳). */
public enum Disposition {

	/** The text is changed as proposed (采纳). */
	ACCEPTED,
	/** The text is changed in part or otherwise (部分采纳). */
	PARTLY,
	/** The text stays (不采纳). */
	REJECTED,
	/** Nothing in the text is asked for (已阅). */
	NOTED;

	/** Whether it promises a change of the text. */
	public boolean changes() {
		return this == ACCEPTED || this == PARTLY;
	}

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case ACCEPTED -> Tone.IN_FORCE;
			case PARTLY -> Tone.SUPERSEDED;
			case REJECTED -> Tone.WITHDRAWN;
			case NOTED -> Tone.DRAFT;
		};
	}

}
