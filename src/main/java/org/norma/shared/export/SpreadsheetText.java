package org.norma.shared.export;

import java.util.regex.Pattern;

/**
 * Text as a spreadsheet keeps it. Two things happen to text there: what begins like a
 * formula is run (OWASP: CSV injection), and what looks like a number or a date becomes
 * one, so that {@code 01.120} is read as 1.12.
 */
public final class SpreadsheetText {

	/** The full-width signs are taken for the others where Chinese is typed. */
	private static final String BEGINS_FORMULA = "=+-@|\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	/** Digits with what stands in numbers, dates and times. */
	private static final Pattern NUMBER = Pattern
		.compile("[0-9][0-9 .,:/年月日-]*(?:[eE][+-]?[0-9]+)?[%.]?|\\.[0-9]+(?:[eE][+-]?[0-9]+)?");

	private static final Pattern MONTH = Pattern.compile(
			"(?:[0-9]{1,4}[ ./-]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[ ./-]?[0-9]{1,4})?",
			Pattern.CASE_INSENSITIVE);

	private static final int LONGEST_NUMBER = 60;

	private static final Pattern KEPT = Pattern.compile("=\"([^\"]*)\"");

	private SpreadsheetText() {
	}

	/** Marked as text where it begins like a formula. */
	public static String harmless(String text) {
		var seen = text.stripLeading();
		boolean formula = !text.isEmpty() && (BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0
				|| (!seen.isEmpty() && BEGINS_FORMULA.indexOf(seen.charAt(0)) >= 0));
		return formula ? "'" + text : text;
	}

	/** Whether a spreadsheet would make something else of it. */
	static boolean isTakenForNumber(String text) {
		return text.length() <= LONGEST_NUMBER && !text.isEmpty() && (NUMBER.matcher(text).matches()
				|| (MONTH.matcher(text).matches() && text.chars().anyMatch(Character::isDigit)));
	}

	/**
	 * For a file that says nothing of types: {@code ="01.120"} is the usual way to say
	 * that it is text. It holds nothing but digits and signs, never what somebody could
	 * make a formula of.
	 */
	static String kept(String text) {
		return isTakenForNumber(text) ? "=\"" + text + "\"" : harmless(text);
	}

	/** What was meant by a cell written by {@link #kept}. */
	public static String read(String cell) {
		var kept = KEPT.matcher(cell.strip());
		if (kept.matches()) {
			return kept.group(1);
		}
		boolean marked = cell.length() > 1 && cell.charAt(0) == '\''
				&& !harmless(cell.substring(1)).equals(cell.substring(1));
		return marked ? cell.substring(1) : cell;
	}

}
