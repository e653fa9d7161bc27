package org.norma.documents;

/**
 * The number of a clause and the anchor of its place on a page.
 *
 * @param value such as {@code 4.2.1}, {@code A}, {@code A.1}; empty for elements without
 * number
 * @param anchor such as {@code c-4.2.1} or {@code foreword}
 */
record ClauseNumber(String value, String anchor) {

	static ClauseNumber of(String value, SectionKind kind) {
		var anchor = value.isEmpty() ? kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') : "c-" + value;
		return new ClauseNumber(value, anchor);
	}

	/** Letter of the annex that stands at this place, from 1: A … Z, AA, AB … */
	static String letter(int place) {
		var rest = (place - 1) / 26;
		var last = (char) ('A' + (place - 1) % 26);
		return (rest > 0) ? letter(rest) + last : String.valueOf(last);
	}

}
