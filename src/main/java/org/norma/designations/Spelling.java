package org.norma.designations;

import java.text.Normalizer;

/**
 * Brings the many ways of typing the same sign to one: full width, dashes, spaces.
 */
final class Spelling {

	private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63";

	/** Signs of other alphabets that stand for a slash in print. */
	private static final String SLASHES = "\u2044\u2215\u29F8\u2571";

	/** The long vowel sign of Japanese, typed for a dash between digits. */
	private static final char LONG_VOWEL = '\u30FC';

	private Spelling() {
	}

	/**
	 * One line in compatibility form without control signs, with single spaces and plain
	 * dashes.
	 */
	static String clean(String text) {
		String composed = Normalizer.normalize(withoutTrademarks(text), Normalizer.Form.NFKC);
		StringBuilder clean = new StringBuilder(composed.length());
		for (int i = 0; i < composed.length(); i++) {
			append(clean, isDash(composed, i) ? '-' : fold(composed.charAt(i)));
		}
		return clean.toString().strip();
	}

	/** IEEE prints 802.11™, whose sign would turn into two letters. */
	private static String withoutTrademarks(String text) {
		return text.replace("\u2122", "").replace("\u00AE", "");
	}

	private static boolean isDash(String text, int at) {
		return text.charAt(at) == LONG_VOWEL && at > 0 && at + 1 < text.length()
				&& Cursor.isAlphanumeric(text.charAt(at - 1)) && Cursor.isAlphanumeric(text.charAt(at + 1));
	}

	private static void append(StringBuilder clean, char c) {
		boolean doubled = !clean.isEmpty() && clean.charAt(clean.length() - 1) == c && (c == ' ' || c == '-');
		if (!doubled && !isInvisible(c)) {
			clean.append(c);
		}
	}

	/** One sign for one sign, so that places in the text stay what they are. */
	static char fold(char c) {
		if (c < 0x7F) {
			return (c == '\t' || c == '\n' || c == '\r' || c == '\f') ? ' ' : c;
		}
		if (c >= '\uFF01' && c <= '\uFF5E') {
			return (char) (c - 0xFEE0);
		}
		if (DASHES.indexOf(c) >= 0) {
			return '-';
		}
		if (SLASHES.indexOf(c) >= 0) {
			return '/';
		}
		return (Character.isSpaceChar(c) || Character.isWhitespace(c)) ? ' ' : c;
	}

	static String fold(CharSequence text) {
		char[] folded = new char[text.length()];
		for (int i = 0; i < folded.length; i++) {
			folded[i] = fold(text.charAt(i));
		}
		return new String(folded);
	}

	private static boolean isInvisible(char c) {
		return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
	}

}
