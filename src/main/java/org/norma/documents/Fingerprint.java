package org.norma.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * SHA-256 over a revision: language, titles by language, then of each section kind,
 * level, number, anchor, nature, heading and body; each field in UTF-8 with its length in
 * bytes and a colon before it.
 */
final class Fingerprint {

	private final MessageDigest digest;

	private Fingerprint() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String of(Revision revision) {
		var fingerprint = new Fingerprint();
		fingerprint.take(revision.language());
		new TreeMap<>(revision.title().byLanguage()).forEach((language, title) -> fingerprint.take(language, title));
		revision.sections().forEach(fingerprint::take);
		return HexFormat.of().formatHex(fingerprint.digest.digest());
	}

	private void take(RevisionSection section) {
		take(section.kind().name(), String.valueOf(section.level()), section.number(), section.anchor(),
				section.normative() ? "normative" : "informative", section.heading(), section.body());
	}

	private void take(String... fields) {
		for (var field : fields) {
			var bytes = field.getBytes(StandardCharsets.UTF_8);
			this.digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
			this.digest.update(bytes);
		}
	}

}
