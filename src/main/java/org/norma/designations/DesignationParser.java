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
		return (anatomy == null) ? Anatomy.opaque(clean) : anatomy;
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
		return readWhole(clean.substring(start, end).strip());
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
