package org.norma.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of a link sent by mail, in letters that an address may hold; only its hash
 * is kept.
 */
public record Token(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** A new one of 32 random bytes. */
	public static Token next() {
		var bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** SHA-256 in lower-case hexadecimal. */
	public String hash() {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(this.value.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
