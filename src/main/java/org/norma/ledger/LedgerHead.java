package org.norma.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;

import org.norma.shared.RuleBroken;

/**
 * The end of the chain as it stood, signed: who noted it elsewhere can prove later that
 * nothing before it was cut off or rewritten.
 *
 * @param entries number of the last entry
 * @param hash its hash
 * @param at when it was signed, to the second
 * @param publicKey Ed25519 (RFC 8032), X.509 in Base64
 * @param signature over {@link #statement()}, in Base64
 */
public record LedgerHead(long entries, String hash, Instant at, String publicKey, String signature) {

	private static final String FIRST = "norma-ledger-head";

	private static final String VERSION = "1";

	private static final List<String> FIELDS = List.of(FIRST, "entries", "hash", "at", "public-key", "signature");

	/** What is signed: these five lines in UTF-8, each with its line feed. */
	public String statement() {
		return "%s %s\nentries %d\nhash %s\nat %s\npublic-key %s\n".formatted(FIRST, VERSION, this.entries, this.hash,
				this.at, this.publicKey);
	}

	/** The whole head, to be noted elsewhere. */
	public String text() {
		return statement() + "signature " + this.signature + "\n";
	}

	/** The same on one line. */
	public String line() {
		return text().strip().replace('\n', ' ');
	}

	/** A head as it was noted, on one line or several. */
	public static LedgerHead read(String noted) {
		var words = noted.strip().split("\\s+", 2 * FIELDS.size() + 1);
		var values = new HashMap<String, String>();
		for (var i = 0; i + 1 < words.length && words.length == 2 * FIELDS.size(); i += 2) {
			values.put(words[i], words[i + 1]);
		}
		try {
			if (!values.keySet().containsAll(FIELDS) || !VERSION.equals(values.get(FIRST))) {
				throw new RuleBroken("ledger.head.unreadable");
			}
			return new LedgerHead(Long.parseLong(value(values, "entries")), value(values, "hash"),
					Instant.parse(value(values, "at")), value(values, "public-key"), value(values, "signature"));
		}
		catch (NumberFormatException | DateTimeException ex) {
			throw new RuleBroken("ledger.head.unreadable");
		}
	}

	private static String value(HashMap<String, String> values, String field) {
		return java.util.Objects.requireNonNull(values.get(field));
	}

	/** Whether the key that it names signed just this. */
	public boolean genuine() {
		try {
			var key = KeyFactory.getInstance("Ed25519")
				.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(this.publicKey)));
			var check = Signature.getInstance("Ed25519");
			check.initVerify(key);
			check.update(statement().getBytes(StandardCharsets.UTF_8));
			return check.verify(Base64.getDecoder().decode(this.signature));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return false;
		}
	}

	/** Short name of the key that it names. */
	public String keyId() {
		return keyId(this.publicKey);
	}

	/** The first 16 hexadecimal digits of the SHA-256 of the key as it is written. */
	public static String keyId(String publicKey) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(publicKey.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
