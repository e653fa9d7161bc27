package org.norma.lookup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.norma.designations.Designation;

/**
 * What a text in the search box means: perhaps a number, and words.
 *
 * @param number the number that it reads as
 * @param words its words in order, without marks
 */
record Understood(Optional<Designation> number, List<String> words) {

	private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}.'’·-]+");

	private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

	private static final int MOST_WORDS = 16;

	/**
	 * Words that say nothing by themselves; they lift a result, but need not be there.
	 */
	private static final Set<String> SMALL = Set.of("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on",
			"or", "the", "to", "with", "il", "lo", "la", "i", "gli", "le", "di", "da", "del", "della", "dei", "delle",
			"e", "ed", "per", "con", "su", "的", "和", "与", "及");

	static Understood of(String text) {
		var words = new LinkedHashSet<String>();
		for (var piece : GAPS.split(text)) {
			var word = EDGES.matcher(piece).replaceAll("");
			if (!word.isEmpty() && words.size() < MOST_WORDS) {
				words.add(word);
			}
		}
		return new Understood(text.isBlank() ? Optional.empty() : Designation.guess(text), List.copyOf(words));
	}

	static boolean isSmall(String word) {
		return SMALL.contains(word.toLowerCase(Locale.ROOT));
	}

	/** How many of so many telling words must be in a result found by words. */
	static int needed(int telling, boolean forgiving) {
		if (telling <= (forgiving ? 2 : 3)) {
			return telling;
		}
		return Math.max(1, (int) Math.floor(telling * (forgiving ? 0.6 : 0.75)));
	}

	static boolean isChinese(String word) {
		return word.codePoints().anyMatch((sign) -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN);
	}

}
