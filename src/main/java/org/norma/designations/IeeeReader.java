package org.norma.designations;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Reads what IEEE and those it grew from have alone: projects ({@code P802.17/D1.1}),
 * editions ({@code 802.3, 2000 Edition}) and the years of IRE ({@code 52 IRE 7.S2}).
 */
final class IeeeReader {

	private static final List<String> MONTHS = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP",
			"OCT", "NOV", "DEC");

	private final Cursor cursor;

	private @Nullable IssueDate date;

	private IeeeReader(Cursor cursor) {
		this.cursor = cursor;
	}

	/** The head as that of a project where a P stands before the number. */
	static Head head(Cursor cursor, Head head) {
		int start = cursor.at();
		if (head.isIssuedBy("IEEE") && head.stage() == null) {
			cursor.skipSpaces();
			boolean number = Cursor.isDigit(cursor.peek(1))
					|| (Cursor.isLetter(cursor.peek(1)) && Cursor.isDigit(cursor.peek(2)));
			if (number && Cursor.upper(String.valueOf(cursor.peek())).equals("P")) {
				cursor.accept(cursor.peek());
				return head.asDraftOfIeee();
			}
		}
		cursor.back(start);
		return head;
	}

	static Anatomy readDraft(Cursor cursor, Head head, Numbering numbering) {
		IeeeReader reader = new IeeeReader(cursor);
		reader.date = numbering.date();
		String version = reader.version();
		reader.readDate();
		Marks marks = (version == null) ? Marks.NONE : Marks.NONE.withProduct(version);
		return new Anatomy(head, new Numbering(numbering.number(), numbering.parts(), 0, reader.date), List.of(), marks,
				null);
	}

	/** The year of an edition told in words: 802.3, 2000 Edition; 15 May-1928. */
	static Numbering withEdition(Cursor cursor, Numbering numbering) {
		int start = cursor.at();
		IeeeReader reader = new IeeeReader(cursor);
		reader.readDate();
		IssueDate found = (numbering.date() == null) ? reader.date : null;
		cursor.skipSpaces();
		if (found != null && (found.month() > 0 || cursor.accept("Edition"))) {
			return new Numbering(numbering.number(), numbering.parts(), 0, IssueDate.of(found.year()));
		}
		cursor.back(start);
		return numbering;
	}

	/** IRE set the year of two digits first: 52 IRE 7.S2 is IRE 7.S2-1952. */
	static @Nullable Anatomy readIre(Cursor cursor) {
		int start = cursor.at();
		String year = cursor.digits();
		if (year.length() == 2 && cursor.accept(" IRE ")) {
			Head head = HeadPrinter.head(List.of(Publishers.named("IRE")), null, null);
			Numbering read = NumberReader.read(cursor, head);
			if (read != null && read.date() == null) {
				return new Anatomy(head,
						new Numbering(read.number(), read.parts(), 0, IssueDate.of(1900 + Integer.parseInt(year))));
			}
		}
		cursor.back(start);
		return null;
	}

	private @Nullable String version() {
		int start = this.cursor.at();
		this.cursor.skipSpaces();
		if (this.cursor.accept('/')
				&& (this.cursor.accept('D') || (!this.cursor.isStrict() && this.cursor.accept('d')))) {
			this.cursor.skipDashes();
			String run = this.cursor.run(".");
			int last = run.lastIndexOf('.');
			String year = run.substring(last + 1);
			if (last > 0 && isYear(year)) {
				this.date = new IssueDate(Integer.parseInt(year), month());
				return "D" + run.substring(0, last);
			}
			if (Cursor.hasDigit(run)) {
				return "D" + Cursor.upper(run);
			}
		}
		this.cursor.back(start);
		return null;
	}

	/** -2019, :2019-06, ", June 2019" or ", 2019". */
	private void readDate() {
		int start = this.cursor.at();
		boolean marked = this.cursor.accept(':') || this.cursor.skipDashes();
		boolean worded = !marked && (this.cursor.accept(',') | this.cursor.skipSpaces());
		this.cursor.skipSpaces();
		int month = worded ? monthInWords() : 0;
		String year = this.cursor.digits();
		if (this.date == null && (marked || worded) && isYear(year) && !Cursor.isAlphanumeric(this.cursor.peek())) {
			this.date = new IssueDate(Integer.parseInt(year), worded ? month : month());
			return;
		}
		this.cursor.back(start);
	}

	private int monthInWords() {
		String word = this.cursor.letters();
		this.cursor.accept('.');
		this.cursor.accept(',');
		this.cursor.skipDashes();
		this.cursor.skipSpaces();
		return (word.length() < 3) ? 0 : MONTHS.indexOf(word.substring(0, 3).toUpperCase(Locale.ROOT)) + 1;
	}

	private int month() {
		int start = this.cursor.at();
		String digits = this.cursor.accept('-') ? this.cursor.digits() : "";
		if (digits.length() == 2 && digits.compareTo("01") >= 0 && digits.compareTo("12") <= 0) {
			return Integer.parseInt(digits);
		}
		this.cursor.back(start);
		return 0;
	}

	private static boolean isYear(String digits) {
		return digits.length() == 4 && digits.chars().allMatch((c) -> Cursor.isDigit((char) c))
				&& IssueDate.plausible(Integer.parseInt(digits));
	}

}
