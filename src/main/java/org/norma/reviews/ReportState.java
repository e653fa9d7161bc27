package org.norma.reviews;

import org.norma.shared.Tone;

/** What has become of a report. */
public enum ReportState {

	/** The address is not confirmed yet. */
	UNCONFIRMED,
	/** Received; waits for the authority. */
	RECEIVED,
	/** Answered without a review. */
	ANSWERED,
	/** Answered with a review. */
	TAKEN_UP;

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case UNCONFIRMED, RECEIVED -> Tone.UPCOMING;
			case ANSWERED -> Tone.IN_FORCE;
			case TAKEN_UP -> Tone.DRAFT;
		};
	}

}
