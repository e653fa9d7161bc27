package org.norma.designations;

import java.util.List;
import java.util.Locale;

/**
 * Reads the parts of an Indian standard, which are words in brackets: (Part 1), (Part
 * 2/Sec 21), in Roman digits in older numbers.
 */
final class IndianParts {

	private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI",
			"XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX");

	private IndianParts() {
	}

	/** Adds what stands at the cursor, which moves behind it, if it is a part. */
	static boolean read(Cursor cursor, List<String> parts) {
		cursor.skipSpaces();
		cursor.accept(':');
		cursor.skipSpaces();
		boolean bracketed = cursor.accept('(');
		String part = parts.isEmpty() ? named(cursor, "PART") : "";
		if (part.isEmpty()) {
			return false;
		}
		cursor.skipSpaces();
		String section = cursor.accept('/') ? named(cursor, "SEC") : "";
		cursor.skipSpaces();
		if (bracketed && !cursor.accept(')')) {
			return false;
		}
		parts.add(part);
		return section.isEmpty() || parts.add(section);
	}

	/** Part 2, Part-2, Part.2, PartII: the number behind the word. */
	private static String named(Cursor cursor, String word) {
		cursor.skipSpaces();
		if (!cursor.accept(word) && !cursor.accept(capitalised(word))) {
			return "";
		}
		cursor.accept("tion");
		cursor.accept('.');
		cursor.skipDashes();
		cursor.skipSpaces();
		return arabic(Cursor.upper(cursor.run("-.")));
	}

	static String arabic(String part) {
		int roman = ROMAN.indexOf(part);
		return (roman < 0) ? part : String.valueOf(roman + 1);
	}

	private static String capitalised(String word) {
		return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
	}

}
