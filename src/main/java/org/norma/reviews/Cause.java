package org.norma.reviews;

/** Why a review is opened. */
public enum Cause {

	/** The cycle of the level's rules runs out. */
	CALENDAR,
	/** Somebody reported a problem. */
	REPORT,
	/** The technology has changed. */
	TECHNOLOGY,
	/** A law or a related standard has changed. */
	LAW,
	/** Another reason, in words. */
	OTHER

}
