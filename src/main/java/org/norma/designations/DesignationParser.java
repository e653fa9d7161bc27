package org.norma.designations;

import org.jspecify.annotations.Nullable;

/**
 * Tries the families in turn. What none of them reads to its end is opaque.
 */
final class DesignationParser {

	private static final String QUOTES = "《》\"'“”「」[]";

	private DesignationParser() {
	}

	/** Reads a text that is a designation and nothing else. */
	static Anatomy parse(String text) {
		String clean = Spelling.clean(text);
		if (clean.isEmpty()) {
			throw new IllegalArgumentException("A designation cannot be blank");
		}
		Anatomy anatomy = readWhole(clean);
		if (anatomy == null) {
			anatomy = readBesideTitle(clean);
		}
		return (anatomy == null) ? Anatomy.opaque(clean) : anatomy;
	}

	/**
	 * Lists set the title in 《》 behind the number or before it, then often in brackets.
	 */
	private static @Nullable Anatomy readBesideTitle(String clean) {
		int open = clean.indexOf('《');
		int close = clean.lastIndexOf('》');
		if (open > 0 && close == clean.length() - 1) {
			return readWhole(clean.substring(0, open).strip());
		}
		if (open != 0 || close < 0) {
			return null;
		}
		String rest = clean.substring(close + 1).strip();
		boolean bracketed = rest.startsWith("(") && rest.endsWith(")");
		return readWhole(bracketed ? rest.substring(1, rest.length() - 1).strip() : rest);
	}

	/** Reads what somebody typed into a search box. */
	static @Nullable Anatomy guess(String text) {
		String clean = Spelling.clean(text);
		int start = 0;
		int end = clean.length();
		while (start < end && QUOTES.indexOf(clean.charAt(start)) >= 0) {
			start++;
		}
		while (end > start && QUOTES.indexOf(clean.charAt(end - 1)) >= 0) {
			end--;
		}
		Anatomy quoted = readWhole(clean.substring(start, end).strip());
		return (quoted == null) ? readBesideTitle(clean) : quoted;
	}

	/** Reads a clean text that is a designation to its end, or nothing. */
	static @Nullable Anatomy readWhole(String clean) {
		Cursor cursor = Cursor.lenient(clean);
		Anatomy anatomy = read(cursor);
		if (!cursor.atEnd() && ":.,;".indexOf(cursor.peek()) >= 0) {
			cursor.accept(cursor.peek());
		}
		return cursor.atEnd() ? anatomy : null;
	}

	/** The designation at the cursor, which moves behind it, or nothing. */
	static @Nullable Anatomy read(Cursor cursor) {
		int start = cursor.at();
		Anatomy anatomy = ChineseParser.read(cursor);
		if (anatomy == null) {
			cursor.back(start);
			anatomy = ForeignParser.read(cursor);
		}
		return anatomy;
	}

}
