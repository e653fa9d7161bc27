package org.norma.reviews;

/** What is said to be wrong with a standard. */
public enum ReportKind {

	/** The technology has changed. */
	TECHNOLOGY,
	/** A law or rule has changed. */
	LAW,
	/** It contradicts another standard. */
	CONFLICT,
	/** It has a mistake. */
	ERROR,
	/** It hinders trade or competition, or something unsafe meets it. */
	HARM,
	/** Something else. */
	OTHER;

	/** The cause of a review that is opened for it. */
	Cause cause() {
		return switch (this) {
			case TECHNOLOGY -> Cause.TECHNOLOGY;
			case LAW -> Cause.LAW;
			case CONFLICT, ERROR, HARM, OTHER -> Cause.REPORT;
		};
	}

}
