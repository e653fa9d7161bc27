package org.norma.ballots;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A person's name as it is compared: without what stands in brackets, without case,
 * blanks and accents, its Chinese and its Latin part each for itself.
 */
record PersonName(String chinese, String latin, String sorted) {

	static PersonName of(String typed) {
		var plain = Normalizer.normalize(typed, Normalizer.Form.NFKD)
			.replaceAll("\\(.*?(\\)|$)|[;,/].*", " ")
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT);
		var words = plain.replaceAll("\\p{IsHan}", " ").split("[^\\p{L}\\p{N}]+");
		return new PersonName(plain.replaceAll("\\P{IsHan}", ""), String.join("", words),
				Arrays.stream(words).sorted().collect(Collectors.joining()));
	}

	/**
	 * Whether both name one person: where both have a Chinese name, it decides, because
	 * many share a Latin spelling; otherwise the Latin one, in either order.
	 */
	boolean isSame(PersonName other) {
		if (this.chinese.length() > 1 && other.chinese.length() > 1) {
			return this.chinese.equals(other.chinese);
		}
		return !this.latin.isEmpty() && (this.latin.equals(other.latin) || this.sorted.equals(other.sorted));
	}

}
