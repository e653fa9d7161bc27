package org.norma.designations;

import org.jspecify.annotations.Nullable;

/**
 * Reads the date that ends a number or a supplement. A colon always leads to a year;
 * after a dash four digits are a year where they look like one, since texts write ISO
 * 14001-2015 as well as GB/T n:yyyy against their issuers' rule.
 */
final class DateReader {

	private final Cursor cursor;

	private final Style style;

	private DateReader(Cursor cursor, Style style) {
		this.cursor = cursor;
		this.style = style;
	}

	/** The date at the cursor, which moves behind it, or nothing. */
	static @Nullable IssueDate read(Cursor cursor, Style style) {
		int start = cursor.at();
		IssueDate date = new DateReader(cursor, style).read();
		if (date == null) {
			cursor.back(start);
		}
		return date;
	}

	private @Nullable IssueDate read() {
		boolean spaced = this.cursor.skipSpaces();
		char mark = this.cursor.accept(':') || acceptSlash() ? ':' : (this.cursor.skipDashes() ? '-' : ' ');
		spaced |= this.cursor.skipSpaces();
		String digits = this.cursor.digits();
		return switch (digits.length()) {
			case 4 -> year(mark, Integer.parseInt(digits), spaced);
			case 2 -> spaced ? null : shortYear(mark, Integer.parseInt(digits));
			default -> null;
		};
	}

	/** A year mistyped with a slash, which ends the text: ISO 9001/2015. */
	private boolean acceptSlash() {
		boolean year = !this.cursor.isStrict() && this.cursor.peek() == '/' && this.cursor.peek(5) == Cursor.END
				&& (this.cursor.peek(1) == '1' || this.cursor.peek(1) == '2') && Cursor.isDigit(this.cursor.peek(4));
		return year && this.cursor.accept('/');
	}

	private @Nullable IssueDate year(char mark, int year, boolean spaced) {
		if (!IssueDate.plausible(year) || !(endsHere() || (mark != ' ' && isGluedWord()))) {
			return null;
		}
		if (mark == ':') {
			return new IssueDate(year, month());
		}
		boolean bare = mark == ' ';
		if (bare && (this.cursor.isStrict() || !spaced || !this.cursor.atEnd())) {
			return null;
		}
		int month = isPartedByColon() ? lastMonth() : 0;
		return goesOn() ? null : new IssueDate(year, month);
	}

	private boolean isPartedByColon() {
		return this.style.dateMark() == ':' && !this.cursor.isStrict();
	}

	/**
	 * A month after a year that a dash led to, which ends the text: 2015-11 in a slug.
	 */
	private int lastMonth() {
		int start = this.cursor.at();
		int month = month();
		if (month == 0 || !this.cursor.atEnd()) {
			this.cursor.back(start);
			return 0;
		}
		return month;
	}

	private @Nullable IssueDate shortYear(char mark, int year) {
		boolean own = (this.style == Style.CECS) ? mark != ' ' : mark == '-' && this.style.dateMark() == '-';
		boolean dashed = own && year >= 50;
		boolean custom = this.style.hasShortYear() && mark != ' ';
		return ((dashed || custom) && endsHere() && !goesOn()) ? IssueDate.of(this.style.century(year)) : null;
	}

	private int month() {
		int start = this.cursor.at();
		if (this.cursor.accept('-')) {
			String digits = this.cursor.digits();
			if (digits.length() == 2 && endsHere() && digits.compareTo("01") >= 0 && digits.compareTo("12") <= 0) {
				return Integer.parseInt(digits);
			}
		}
		this.cursor.back(start);
		return 0;
	}

	/** ASTM alone sets letters right behind the year: 22e1, 13a. */
	private boolean endsHere() {
		return !Cursor.isAlphanumeric(this.cursor.peek()) || this.style == Style.ASTM;
	}

	/** A word or unit that running text lost the space before: ISO 15118:2017can. */
	private boolean isGluedWord() {
		return this.cursor.isStrict() && Character.isLowerCase(this.cursor.peek())
				&& Character.isLowerCase(this.cursor.peek(1));
	}

	/** Whether what looked like a year is followed by more of the number. */
	private boolean goesOn() {
		char next = this.cursor.peek();
		return (next == '-' || next == '.' || next == ':') && Cursor.isDigit(this.cursor.peek(1));
	}

}
