package org.norma.shared;

import java.util.regex.Pattern;

/**
 * What counts as text, in everything that is typed or imported. NUL and other control
 * characters, halves of characters, signs without width and what turns the direction of a
 * text are left out: nobody sees them, so nobody could mend them; PostgreSQL keeps no NUL
 * and no XML may hold them. A text in which nothing can be seen is empty.
 */
public final class VisibleText {

	/**
	 * All but the characters of XML 1.0 (section 2.2); the controls of ISO 6429 above
	 * them; and what turns the direction of the text behind it (UAX 9), or has neither
	 * width nor meaning for how a text is written: with it a text reads as another one
	 * than it is, and so does what stands beside it. The joiners U+200C and U+200D stay,
	 * some scripts are written with them.
	 */
	private static final Pattern NO_TEXT = Pattern
		.compile("[^\\t\\n\\r\\x20-\\x7E\\x{A0}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]"
				+ "|[\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]"
				+ "|[\\x{E0000}-\\x{E007F}]");

	/** Blanks, and signs of format that have no width. */
	private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\u115F\\u1160\\u3164]+");

	private VisibleText() {
	}

	/** The text without what is no text. */
	public static String of(String given) {
		var text = NO_TEXT.matcher(given).replaceAll("");
		return UNSEEN.matcher(text).matches() ? text.replaceAll("[^\\s]", "") : text;
	}

}
