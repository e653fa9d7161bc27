package org.norma.designations;

import org.jspecify.annotations.Nullable;

/**
 * Reads the number in the style of the issuer; {@link SegmentReader} reads what belongs
 * to it behind.
 */
final class NumberReader {

	private static final int LONGEST_CLASS = 4;

	private final Cursor cursor;

	private final Head head;

	private NumberReader(Cursor cursor, Head head) {
		this.cursor = cursor;
		this.head = head;
	}

	/** The number at the cursor, which moves behind it, or nothing. */
	static @Nullable Numbering read(Cursor cursor, Head head) {
		cursor.skipSpaces();
		cursor.skipDashes();
		if (head.style() == Style.INDIAN && cursor.accept(':')) {
			cursor.skipSpaces();
		}
		String number = new NumberReader(cursor, head).readNumber();
		return (number == null) ? null : SegmentReader.read(cursor, head, number);
	}

	private @Nullable String readNumber() {
		String run = Cursor.upper(this.cursor.run());
		String number = isClass(run) ? classed(run) : twoGroups(run);
		boolean read = Cursor.hasDigit(number) && (Cursor.isDigit(number.charAt(0)) || mayStartWithLetter())
				&& !(this.cursor.isStrict() && number.length() > 16);
		return read ? number : null;
	}

	/**
	 * A class of one to four letters: JIS Z 8301, ASTM D 751, NIST SP 800-53; a test
	 * report form names CISPR.
	 */
	private boolean isClass(String run) {
		int longest = "TRF".equals(this.head.kind()) ? LONGEST_CLASS + 1 : LONGEST_CLASS;
		return !run.isEmpty() && run.length() <= longest && run.chars().noneMatch((c) -> Cursor.isDigit((char) c))
				&& mayStartWithLetter() && this.cursor.peek() == ' ' && Cursor.isDigit(this.cursor.peek(1));
	}

	private String classed(String letters) {
		this.cursor.skipSpaces();
		String digits = Cursor.upper(this.cursor.run());
		boolean spaced = this.head.style() != Style.ASTM && !this.head.family().isChinese();
		return spaced ? letters + ' ' + digits : letters + digits;
	}

	/**
	 * ETSI prints EN 300 328 in two groups; JIS and NF part the class from the number.
	 */
	private String twoGroups(String run) {
		if (this.head.style() == Style.CLASSED && run.length() > 1 && !Cursor.isDigit(run.charAt(0))
				&& Cursor.isDigit(run.charAt(1))) {
			return run.charAt(0) + " " + run.substring(1);
		}
		boolean telecom = this.head.style() == Style.ETSI || this.head.prefix().equals("EN");
		if (!telecom || run.length() != 3 || this.cursor.peek() != ' ' || !run.chars().allMatch(Character::isDigit)) {
			return run;
		}
		int start = this.cursor.at();
		this.cursor.skipSpaces();
		String second = this.cursor.digits();
		if (second.length() == 3 && !Cursor.isAlphanumeric(this.cursor.peek())) {
			return run + ' ' + second;
		}
		this.cursor.back(start);
		return run;
	}

	private boolean mayStartWithLetter() {
		return this.head.style() != Style.ISO && this.head.style() != Style.IEC
				&& !(this.cursor.isStrict() && this.head.family() == Family.REGIONAL);
	}

}
