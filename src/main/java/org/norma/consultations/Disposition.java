package org.norma.consultations;

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

}
