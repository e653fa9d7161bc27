package org.norma.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;

/**
 * One act in the ledger.
 *
 * @param seq place in the chain, from 1 without gaps
 * @param at when it was written, to the microsecond
 * @param role role in which the person acted, as its name
 * @param verb message key below {@code act.}
 * @param before relevant values before the act, by field
 * @param after relevant values after the act, by field
 * @param previousHash hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 of {@link #canonical()}, in lower-case hexadecimal
 */
public record LedgerEntry(long seq, Instant at, @Nullable UUID actorId, String actorName, @Nullable String role,
		@Nullable UUID bodyId, String verb, String subjectType, String subjectId, Map<String, String> before,
		Map<String, String> after, @Nullable String reason, String previousHash, String hash) {

	/** What stands before the first entry. */
	public static final String START = "0".repeat(64);

	public LedgerEntry {
		before = Collections.unmodifiableMap(new TreeMap<>(before));
		after = Collections.unmodifiableMap(new TreeMap<>(after));
	}

	static LedgerEntry of(Act act, long seq, Instant at, String previousHash) {
		var role = (act.actorRole() != null) ? act.actorRole().name() : null;
		var open = new LedgerEntry(seq, at, act.actorId(), clean(act.actorName()), role, act.bodyId(),
				clean(act.verb()), clean(act.subjectType()), clean(act.subjectId()), clean(act.before()),
				clean(act.after()), (act.reason() != null) ? clean(act.reason()) : null, previousHash, "");
		return new LedgerEntry(seq, at, open.actorId, open.actorName, role, open.bodyId, open.verb, open.subjectType,
				open.subjectId, open.before, open.after, open.reason, previousHash, open.computedHash());
	}

	/** The hash that the values of this entry give. */
	String computedHash() {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The text that is hashed: each value as its length in bytes of UTF-8, a colon, the
	 * value and a line end, an absent one as {@code -}; maps as their size and then keys
	 * and values by key; in the order of this record, the hash of the entry before last.
	 */
	String canonical() {
		var text = new StringBuilder();
		put(text, String.valueOf(this.seq));
		put(text, this.at.toString());
		put(text, (this.actorId != null) ? this.actorId.toString() : null);
		put(text, this.actorName);
		put(text, this.role);
		put(text, (this.bodyId != null) ? this.bodyId.toString() : null);
		put(text, this.verb);
		put(text, this.subjectType);
		put(text, this.subjectId);
		put(text, this.before);
		put(text, this.after);
		put(text, this.reason);
		put(text, this.previousHash);
		return text.toString();
	}

	private static void put(StringBuilder text, Map<String, String> values) {
		put(text, String.valueOf(values.size()));
		values.forEach((key, value) -> {
			put(text, key);
			put(text, value);
		});
	}

	private static void put(StringBuilder text, @Nullable String value) {
		if (value == null) {
			text.append("-\n");
		}
		else {
			text.append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value).append('\n');
		}
	}

	/**
	 * PostgreSQL keeps no NUL and UTF-8 no half surrogate: what is hashed must be what is
	 * read back.
	 */
	private static String clean(String text) {
		var encoded = text.replace("\0", "").getBytes(StandardCharsets.UTF_8);
		return new String(encoded, StandardCharsets.UTF_8);
	}

	private static Map<String, String> clean(Map<String, String> values) {
		var cleaned = new TreeMap<String, String>();
		values.forEach((key, value) -> cleaned.put(clean(key), (value != null) ? clean(value) : ""));
		return cleaned;
	}

}
