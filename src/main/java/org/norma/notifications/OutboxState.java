package org.norma.notifications;

/** What became of a mail. */
public enum OutboxState {

	/** Waits for its next attempt. */
	PENDING,
	/** Taken by the mail server. */
	SENT,
	/** Written to the log, because no mail server is configured. */
	LOGGED,
	/** Given up. */
	FAILED

}
