package org.norma.accounts;

import java.time.Instant;
import java.util.Locale;

/**
 * Brings the link with which a password is set to the mailbox of the account, without
 * keeping it anywhere.
 */
public interface PasswordMail {

	/** Whether a mail server is set. */
	boolean isPossible();

	/**
	 * Hands the mail to the server at once.
	 * @param href path of the page on which the password is set
	 * @throws org.norma.shared.RuleBroken where the server does not take it
	 */
	void send(String address, String name, Locale language, String href, Instant until);

}
