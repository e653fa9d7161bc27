package org.norma.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * What opens a personal calendar: a selector, by which the account is found, and a
 * secret, which is compared in constant time.
 */
record CalendarToken(UUID account, String selector, String secret) {

	static final int SELECTOR_LENGTH = 16;

	private static final int SELECTOR_BYTES = 12;

	private static final int SECRET_BYTES = 24;

	private static final SecureRandom RANDOM = new SecureRandom();

	static CalendarToken of(UUID account) {
		return new CalendarToken(account, random(SELECTOR_BYTES), random(SECRET_BYTES));
	}

	String text() {
		return this.selector + this.secret;
	}

	boolean opensWith(String text) {
		return MessageDigest.isEqual(text().getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
	}

	private static String random(int length) {
		var bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
