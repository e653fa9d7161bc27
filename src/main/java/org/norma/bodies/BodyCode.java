package org.norma.bodies;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.norma.shared.Texts;

/**
 * What follows from a body's code and names: its address, its place in lists, its keys.
 */
final class BodyCode {

	private static final Set<String> TAKEN = Set.of("new", "import", "options");

	private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");

	private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private BodyCode() {
	}

	/**
	 * The last part of the body's address: {@code ISO/TC 176/SC 2} has
	 * {@code iso-tc-176-sc-2}.
	 * @param taken whether another body has the address already
	 */
	static String slug(String code, Predicate<String> taken) {
		var plain = Normalizer.normalize(code, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{Nd}]+", "-")
			.replaceAll("^-|-$", "");
		var first = (plain.isEmpty() || TAKEN.contains(plain) || UUID.matcher(plain).matches()) ? "body-" + plain
				: plain;
		var slug = first;
		for (var count = 2; taken.test(slug); count++) {
			slug = first + "-" + count;
		}
		return slug;
	}

	/** Sorts {@code ISO/TC 2} before {@code ISO/TC 10}. */
	static String sortKey(String code) {
		return DIGITS.matcher(code.toLowerCase(Locale.ROOT))
			.replaceAll((digits) -> "0".repeat(8 - digits.group().length()) + digits.group());
	}

	/** A name as it is compared: without case, and with single blanks. */
	static String nameKey(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC)
			.strip()
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\s+", " ");
	}

	static String[] nameKeys(Texts names) {
		return names.byLanguage()
			.values()
			.stream()
			.map(BodyCode::nameKey)
			.sorted()
			.collect(Collectors.toCollection(java.util.LinkedHashSet::new))
			.toArray(String[]::new);
	}

}
