package org.norma.designations;

import java.util.Locale;

/**
 * A place in a text that moves forward as signs are read. No reader takes more than a few
 * dozen signs, so that hostile text costs no more than honest text. In running text it is
 * strict: capitals only, and nothing that a sentence could mean otherwise.
 */
final class Cursor {

	/** What {@link #peek()} gives beyond the end. */
	static final char END = '\0';

	static final int LONGEST_RUN = 40;

	private final String text;

	private final boolean strict;

	private int at;

	Cursor(String text, int at, boolean strict) {
		this.text = text;
		this.at = at;
		this.strict = strict;
	}

	static Cursor lenient(String text) {
		return new Cursor(text, 0, false);
	}

	boolean isStrict() {
		return this.strict;
	}

	int at() {
		return this.at;
	}

	void back(int place) {
		this.at = place;
	}

	boolean atEnd() {
		return this.at >= this.text.length();
	}

	char peek() {
		return peek(0);
	}

	char peek(int ahead) {
		int place = this.at + ahead;
		return (place >= 0 && place < this.text.length()) ? this.text.charAt(place) : END;
	}

	boolean accept(char c) {
		if (peek() != c || c == END) {
			return false;
		}
		this.at++;
		return true;
	}

	boolean accept(String words) {
		if (!this.text.regionMatches(!this.strict, this.at, words, 0, words.length())) {
			return false;
		}
		this.at += words.length();
		return true;
	}

	boolean skipSpaces() {
		int start = this.at;
		while (peek() == ' ' && this.at - start < 4) {
			this.at++;
		}
		return this.at > start;
	}

	boolean skipDashes() {
		int start = this.at;
		while (peek() == '-' && this.at - start < 3) {
			this.at++;
		}
		return this.at > start;
	}

	/** Letters of an alphabet, none of Chinese writing. */
	String letters() {
		int start = this.at;
		while (isLetter(peek()) && this.at - start < LONGEST_RUN) {
			this.at++;
		}
		return this.text.substring(start, this.at);
	}

	String digits() {
		int start = this.at;
		while (isDigit(peek()) && this.at - start < LONGEST_RUN) {
			this.at++;
		}
		return this.text.substring(start, this.at);
	}

	/** ASCII letters and digits. */
	String run() {
		return run("");
	}

	/** ASCII letters, digits and the signs given, not ending in one of these. */
	String run(String signs) {
		int start = this.at;
		while ((isAlphanumeric(peek()) || signs.indexOf(peek()) >= 0) && this.at - start < LONGEST_RUN && !atEnd()) {
			this.at++;
		}
		while (this.at > start && signs.indexOf(this.text.charAt(this.at - 1)) >= 0) {
			this.at--;
		}
		return this.text.substring(start, this.at);
	}

	static String upper(String word) {
		return word.toUpperCase(Locale.ROOT);
	}

	static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	static boolean isAlphanumeric(char c) {
		return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
	}

	static boolean isLetter(char c) {
		return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c > 0x7F && Character.isLetter(c) && c < 0x0530);
	}

	static boolean hasDigit(String run) {
		return run.chars().anyMatch((c) -> isDigit((char) c));
	}

	static boolean hasSmallLetter(String run) {
		return run.chars().anyMatch(Character::isLowerCase);
	}

}
