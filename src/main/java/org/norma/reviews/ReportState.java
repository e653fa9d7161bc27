package org.norma.reviews;

/** What has become of a report. */
public enum ReportState {

	/** The address is not confirmed yet. */
	UNCONFIRMED,
	/** Received; waits for the authority. */
	RECEIVED,
	/** Answered without a review. */
	ANSWERED,
	/** Answered with a review. */
	TAKEN_UP

}
