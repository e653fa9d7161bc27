package org.norma.hierarchy;

import java.text.Normalizer;
import java.util.Locale;

/** Prefixes of numbers as text: one spelling, shorter forms. */
final class Prefixes {

	/** Characters of the longest prefix that a number may begin with. */
	static final int LONGEST = 30;

	private Prefixes() {
	}

	/** In capitals, without wide signs and doubled blanks. */
	static String normal(String prefix) {
		return Normalizer.normalize(prefix, Normalizer.Form.NFKC)
			.strip()
			.replaceAll("\\s*/\\s*", "/")
			.replaceAll("\\s+", " ")
			.toUpperCase(Locale.ROOT);
	}

	/** Whether a number can begin so: with a letter, and without other signs. */
	static boolean isReadable(String prefix) {
		return prefix.matches("\\p{L}[\\p{L}\\p{N} ./&+-]*");
	}

	/** Without its last segment: {@code NB/SH/T}, {@code NB/SH}, {@code NB}. */
	static String shorter(String prefix) {
		var cut = Math.max(prefix.lastIndexOf('/'), Math.max(prefix.lastIndexOf(' '), prefix.lastIndexOf('-')));
		return (cut > 0) ? prefix.substring(0, cut) : "";
	}

}
