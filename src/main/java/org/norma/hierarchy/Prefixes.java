package org.norma.hierarchy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Prefixes of numbers as text: one spelling, shorter forms, cities. */
final class Prefixes {

	private static final Pattern LOCAL = Pattern.compile("(DB\\d{2})(\\d{2})(?:\\d{2})?(?:/[A-Z])?");

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

	/**
	 * Province and city of a prefix of local standards of a city: {@code DB33} and
	 * {@code 3301} of {@code DB3301/T}; a county's six digits lead to its city.
	 */
	static Optional<City> city(@Nullable String prefix) {
		var found = LOCAL.matcher((prefix != null) ? normal(prefix) : "");
		return found.matches() ? Optional.of(new City(found.group(1), found.group(1).substring(2) + found.group(2)))
				: Optional.empty();
	}

	/**
	 * @param provincePrefix prefix of the standards of its province
	 * @param region the four digits of the city (GB/T 2260)
	 */
	record City(String provincePrefix, String region) {

		String prefix() {
			return "DB" + this.region;
		}

	}

}
