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
 * @param number the number in it
 * @param beside the words that stand beside the number; all words where there is none
 * @param words all its words in order, without marks
 */
record Understood(Optional<Designation> number, List<String> beside, List<String> words) {

	private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}.'’·-]+");

	private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

	private static final int MOST_WORDS = 16;

	private static final int FEW = 3;

	/**
	 * Words that say nothing by themselves; they lift a result, but need not be there.
	 */
	private static final Set<String> SMALL = Set.of("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on",
			"or", "the", "to", "with", "il", "lo", "la", "i", "gli", "le", "di", "da", "del", "della", "dei", "delle",
			"e", "ed", "per", "con", "su", "的", "和", "与", "及");

	static Understood of(String text) {
		var plain = TypedNumber.plain(text);
		var typed = plain.isBlank() ? Optional.<TypedNumber>empty() : TypedNumber.in(plain);
		var beside = typed.map(TypedNumber::beside).orElse(plain);
		return new Understood(typed.map(TypedNumber::number), wordsOf(beside), wordsOf(plain));
	}

	static Understood words(List<String> words) {
		return new Understood(Optional.empty(), words, words);
	}

	private static List<String> wordsOf(String text) {
		var words = new LinkedHashSet<String>();
		for (var piece : GAPS.split(text)) {
			var word = EDGES.matcher(piece).replaceAll("");
			if (!word.isEmpty() && words.size() < MOST_WORDS) {
				words.add(word);
			}
		}
		return List.copyOf(words);
	}

	/** Whether the text is a number and nothing else. */
	boolean isNumber() {
		return this.number.isPresent() && this.beside.isEmpty();
	}

	/** The words that say something by themselves. */
	static List<String> telling(List<String> words) {
		return words.stream().filter((word) -> !isSmall(word)).toList();
	}

	static boolean isSmall(String word) {
		return SMALL.contains(word.toLowerCase(Locale.ROOT));
	}

	/** How many of so many telling words must be in a result found by words. */
	static int needed(int telling) {
		return (telling <= FEW) ? telling : (int) Math.floor(telling * 0.75);
	}

	/** The same where no result has as many. */
	static int neededAtLeast(int telling) {
		return Math.max(1, (int) Math.floor(telling * 0.6));
	}

	static boolean isChinese(String word) {
		return word.codePoints().anyMatch((sign) -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN);
	}

}
