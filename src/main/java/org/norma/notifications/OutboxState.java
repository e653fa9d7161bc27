package org.norma.notifications;

import org.norma.shared.Tone;

/** What became of a mail. */
public enum OutboxState {

	/** Waits for its next attempt. */
	PENDING,
	/** Taken by the mail server. */
	SENT,
	/** Written to the log, because no mail server is configured. */
	LOGGED,
	/** Given up. */
	FAILED;

	/** Whether it waits for its next attempt. */
	public boolean pending() {
		return this == PENDING;
	}

	/** Whether the mail server took it. */
	public boolean sent() {
		return this == SENT;
	}

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case PENDING -> Tone.UPCOMING;
			case SENT -> Tone.IN_FORCE;
			case LOGGED -> Tone.WITHDRAWN;
			case FAILED -> Tone.SUPERSEDED;
		};
	}

}
