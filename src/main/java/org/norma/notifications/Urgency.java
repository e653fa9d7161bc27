package org.norma.notifications;

import org.jspecify.annotations.Nullable;

/** How soon an act is due, most urgent first. */
public enum Urgency {

	/** The last day has passed. */
	OVERDUE,
	/** Today and the seven days after it. */
	SOON,
	/** After that. */
	LATER,
	/** No rule sets a day. */
	UNDATED;

	private static final int SOON_DAYS = 7;

	static Urgency of(@Nullable Long daysLeft) {
		if (daysLeft == null) {
			return UNDATED;
		}
		if (daysLeft < 0) {
			return OVERDUE;
		}
		return (daysLeft <= SOON_DAYS) ? SOON : LATER;
	}

	/** Whether the last day has passed. */
	public boolean overdue() {
		return this == OVERDUE;
	}

	/** Whether it is due within a week. */
	public boolean soon() {
		return this == SOON;
	}

}
