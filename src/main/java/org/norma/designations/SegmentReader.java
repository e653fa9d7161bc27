package org.norma.designations;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the parts, the iteration and the date behind a number, each by the mark before
 * it.
 */
final class SegmentReader {

	private static final int MOST_PARTS = 12;

	private static final int LONGEST_PART = 10;

	private final Cursor cursor;

	private final Head head;

	private final List<String> parts = new ArrayList<>();

	private String number;

	private int iteration;

	private SegmentReader(Cursor cursor, Head head, String number) {
		this.cursor = cursor;
		this.head = head;
		this.number = number;
	}

	static Numbering read(Cursor cursor, Head head, String number) {
		return new SegmentReader(cursor, head, number).read();
	}

	private Numbering read() {
		IssueDate date = null;
		for (int i = 0; i < MOST_PARTS && date == null; i++) {
			date = DateReader.read(this.cursor, this.head.style());
			if (date == null && !readSegment()) {
				break;
			}
		}
		return new Numbering(this.number, this.parts, this.iteration, date);
	}

	private boolean readSegment() {
		int start = this.cursor.at();
		boolean read = switch (this.cursor.peek()) {
			case '.' -> afterDot();
			case '-' -> afterDash();
			case '/' -> afterSlash();
			case ' ', '(', ':' -> afterSpace();
			case '&', ';' -> afterAnd();
			default -> false;
		};
		if (!read) {
			this.cursor.back(start);
		}
		return read;
	}

	private boolean afterDot() {
		this.cursor.accept('.');
		if (this.head.family().isChinese() && this.cursor.peek() == '-') {
			return true;
		}
		if (this.head.style().partMark() == '.') {
			return addPart(this.cursor.run());
		}
		String digits = this.cursor.digits();
		return !digits.isEmpty() && digits.length() <= 4 && !Cursor.isAlphanumeric(this.cursor.peek())
				&& afterForeignDot(digits);
	}

	/**
	 * ISO/DTS 24519.2 is the second draft; where nothing is a draft, others write
	 * ISO/IEC/IEEE 12207.2 for part 2, and BSI counts on behind the part: BS 5550-2.7.2.
	 */
	private boolean afterForeignDot(String digits) {
		boolean international = this.head.isIssuedBy("ISO") || this.head.isIssuedBy("IEC");
		boolean draft = this.head.stage() != null && !this.head.isDraftOfIeee();
		boolean dated = this.cursor.peek() == ':';
		if (!draft && this.cursor.isStrict() && !dated && !this.head.isIssuedBy("IEEE")) {
			return false;
		}
		if (!draft && (dated || !this.head.prefix().equals("ISO"))) {
			return international ? this.parts.add(digits) : lengthen("." + digits);
		}
		return digits.length() <= 2 && iterate(Integer.parseInt(digits));
	}

	private boolean iterate(int draft) {
		boolean first = this.iteration == 0 && draft > 0;
		this.iteration = first ? draft : this.iteration;
		return first;
	}

	private boolean afterDash() {
		this.cursor.skipDashes();
		String run = this.cursor.run();
		boolean sheet = this.head.family() == Family.NATIONAL_CN && run.length() <= 2 && this.parts.isEmpty();
		if (this.head.style().partMark() == '-' || (sheet && !this.number.contains("-"))) {
			return addPart(run);
		}
		return isPart(run) && lengthen("-" + Cursor.upper(run));
	}

	/**
	 * IEC 60695-2-1/0 is a sheet, ASTM A36/A36M a twin in metric units, ISO 757/1 what
	 * became ISO 757-1.
	 */
	private boolean afterSlash() {
		this.cursor.accept('/');
		String run = Cursor.upper(this.cursor.run());
		boolean sheet = this.head.style() == Style.IEC && !this.parts.isEmpty() && run.length() == 1
				&& Cursor.hasDigit(run);
		boolean twin = this.head.style() == Style.ASTM && run.startsWith(this.number) && run.endsWith("M");
		return isOldPart(run) ? this.parts.add(run) : (sheet || twin) && lengthen("/" + run);
	}

	private boolean isOldPart(String run) {
		boolean parted = this.head.style() == Style.ISO || this.head.style() == Style.IEC
				|| this.head.isIssuedBy("DIN");
		return parted && this.parts.isEmpty() && this.iteration == 0 && !run.isEmpty() && run.length() <= 2
				&& run.chars().allMatch((c) -> Cursor.isDigit((char) c)) && run.charAt(0) != '0'
				&& this.cursor.peek() != '/';
	}

	/** CSA C22.2 No. 14; BS 2637 and 2638; groups of a firm; parts in brackets. */
	private boolean afterSpace() {
		if (this.head.style() == Style.INDIAN) {
			return IndianParts.read(this.cursor, this.parts);
		}
		if (this.head.family() == Family.ENTERPRISE_CN) {
			return !this.cursor.isStrict() && this.cursor.accept(' ') && lengthen(this.cursor.digits(), " ");
		}
		if (this.head.publishers().equals(List.of("BS")) && readBritishPart()) {
			return true;
		}
		String link = switch (this.head.style()) {
			case CSA -> " No. ";
			case EUROPEAN -> " and ";
			default -> "";
		};
		if (link.isEmpty() || !this.cursor.accept(link)) {
			return false;
		}
		String run = this.cursor.digits();
		return run.length() > 1 && lengthen(link + run);
	}

	/** BS 9876:Part 2 and BS 9876:Section 2.7.2 are today's BS 9876-2 and -2.7.2. */
	private boolean readBritishPart() {
		int start = this.cursor.at();
		this.cursor.accept(':');
		this.cursor.skipSpaces();
		boolean named = this.parts.isEmpty() && (this.cursor.accept("Part ") || this.cursor.accept("Section "));
		String part = named ? Cursor.upper(this.cursor.run(".")) : "";
		if (Cursor.hasDigit(part)) {
			return this.parts.add(part);
		}
		this.cursor.back(start);
		return false;
	}

	/** A test report form for several parts: 60086-1&2A. */
	private boolean afterAnd() {
		this.cursor.accept(this.cursor.peek());
		return "TRF".equals(this.head.kind()) && lengthen(Cursor.upper(this.cursor.run()), "&");
	}

	private boolean addPart(String run) {
		if (this.head.style() == Style.INDIAN) {
			String part = IndianParts.arabic(Cursor.upper(run));
			return isPart(run) && ((this.parts.size() < 2) ? this.parts.add(part) : lengthen("-" + part));
		}
		boolean kept = this.head.style() == Style.DASHED;
		return isPart(run) && this.parts.add(kept ? run : Cursor.upper(run));
	}

	private boolean isPart(String run) {
		if (run.isEmpty() || run.length() > LONGEST_PART) {
			return false;
		}
		if (this.cursor.isStrict()) {
			boolean lower = Cursor.hasSmallLetter(run) && !(this.head.style() == Style.DASHED && run.length() <= 4);
			boolean worded = this.head.style().partMark() == '.' && !Cursor.isDigit(run.charAt(0));
			return !lower && !worded && (Cursor.hasDigit(run) || run.length() == 1);
		}
		return !SupplementReader.startsSupplement(run);
	}

	private boolean lengthen(String run, String link) {
		return !run.isEmpty() && lengthen(link + run);
	}

	private boolean lengthen(String segment) {
		if (this.parts.isEmpty()) {
			this.number += segment;
		}
		else {
			this.parts.add(this.parts.remove(this.parts.size() - 1) + segment);
		}
		return true;
	}

}
