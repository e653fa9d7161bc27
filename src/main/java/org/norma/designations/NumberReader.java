package org.norma.designations;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads number, parts, iteration and date in the style of the issuer.
 */
final class NumberReader {

	private static final int MOST_PARTS = 12;

	private static final int LONGEST_PART = 10;

	private final Cursor cursor;

	private final Head head;

	private final List<String> parts = new ArrayList<>();

	private String number = "";

	private int iteration;

	private @Nullable IssueDate date;

	private NumberReader(Cursor cursor, Head head) {
		this.cursor = cursor;
		this.head = head;
	}

	/** The number at the cursor, which moves behind it, or nothing. */
	static @Nullable Numbering read(Cursor cursor, Head head) {
		NumberReader reader = new NumberReader(cursor, head);
		cursor.skipSpaces();
		cursor.skipDashes();
		return reader.readNumber() ? reader.readRest() : null;
	}

	private Numbering readRest() {
		for (int i = 0; i < MOST_PARTS && this.date == null; i++) {
			this.date = DateReader.read(this.cursor, this.head.style());
			if (this.date == null && !readSegment()) {
				break;
			}
		}
		return new Numbering(this.number, this.parts, this.iteration, this.date);
	}

	private boolean readNumber() {
		String run = Cursor.upper(this.cursor.run());
		this.number = isClass(run) ? classed(run) : twoGroups(run);
		return Cursor.hasDigit(this.number) && (Cursor.isDigit(this.number.charAt(0)) || mayStartWithLetter())
				&& !(this.cursor.isStrict() && this.number.length() > 16);
	}

	/** A class of one to four letters: JIS Z 8301, ASTM D 751, NIST SP 800-53. */
	private boolean isClass(String run) {
		return !run.isEmpty() && run.length() <= 4 && run.chars().noneMatch((c) -> Cursor.isDigit((char) c))
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

	private boolean readSegment() {
		int start = this.cursor.at();
		boolean read = switch (this.cursor.peek()) {
			case '.' -> afterDot();
			case '-' -> afterDash();
			case '/' -> afterSlash();
			case ' ' -> afterSpace();
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
		return (this.head.style().partMark() == '.') ? addPart(this.cursor.run()) : afterForeignDot();
	}

	/**
	 * ISO/DTS 24519.2 is the second draft; Chinese texts write ISO/IEC 8802.11:1999 for
	 * part 11.
	 */
	private boolean afterForeignDot() {
		String digits = this.cursor.digits();
		if (digits.isEmpty() || digits.length() > 4 || Cursor.isAlphanumeric(this.cursor.peek())) {
			return false;
		}
		if (this.head.stage() == null && this.cursor.peek() == ':') {
			return this.parts.add(digits);
		}
		if (digits.length() > 2 || this.iteration > 0) {
			return false;
		}
		this.iteration = Integer.parseInt(digits);
		return this.iteration > 0;
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

	/** IEC 60695-2-1/0 is a sheet, ASTM A36/A36M a twin in metric units. */
	private boolean afterSlash() {
		this.cursor.accept('/');
		String run = Cursor.upper(this.cursor.run());
		boolean sheet = this.head.style() == Style.IEC && !this.parts.isEmpty() && run.length() == 1
				&& Cursor.hasDigit(run);
		boolean twin = this.head.style() == Style.ASTM && run.startsWith(this.number) && run.endsWith("M");
		return (sheet || twin) && lengthen("/" + run);
	}

	/** CSA C22.2 No. 14; BS 2637 and 2638. */
	private boolean afterSpace() {
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

	private boolean addPart(String run) {
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
