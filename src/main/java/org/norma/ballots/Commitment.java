package org.norma.ballots;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of a vote that is still hidden: a hash of position, reason and a
 * random number. Without the number nobody guesses the position; when it is disclosed,
 * anybody can see that the vote was this one.
 *
 * @param nonce 32 random bytes in hexadecimal
 */
record Commitment(String nonce) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 32;

	static Commitment next() {
		var bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new Commitment(HexFormat.of().formatHex(bytes));
	}

	/** SHA-256 of number, position and reason, parted by line ends, in hexadecimal. */
	String to(Position position, @Nullable String remark) {
		var text = this.nonce + "\n" + position + "\n" + ((remark != null) ? remark : "");
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
