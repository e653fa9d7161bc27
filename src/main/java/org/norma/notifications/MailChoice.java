package org.norma.notifications;

/** When a person wants mails. */
public enum MailChoice {

	/** One for every notice. */
	AT_ONCE,
	/** One a day, with the work that waits and the notices not yet read. */
	DIGEST,
	/** Never. */
	NONE

}
