package org.norma.designations;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads one amendment, corrigendum or the like: {@code /Amd 1:2024}, {@code +A1:2006},
 * {@code /CD Amd 1.2}, {@code /DAM 1}, {@code /XG1-2006}.
 */
final class SupplementReader {

	private static final Set<SupplementKind> MAY_LACK_NUMBER = EnumSet.of(SupplementKind.SUPPLEMENT,
			SupplementKind.ADDENDUM, SupplementKind.CORRIGENDUM, SupplementKind.EUROPEAN_CORRIGENDUM,
			SupplementKind.EXPLANATION, SupplementKind.NATIONAL_ANNEX, SupplementKind.AMENDMENT_SHEET);

	private final Cursor cursor;

	private final Style style;

	private boolean consolidated;

	private boolean loose;

	private @Nullable Stage stage;

	private SupplementReader(Cursor cursor, Style style) {
		this.cursor = cursor;
		this.style = style;
	}

	/** The supplement at the cursor, which moves behind it, or nothing. */
	static @Nullable Supplement read(Cursor cursor, Style style) {
		int start = cursor.at();
		Supplement supplement = new SupplementReader(cursor, style).read();
		if (supplement == null) {
			cursor.back(start);
		}
		return supplement;
	}

	/** Whether a run such as AMD1 names a supplement rather than a part. */
	static boolean startsSupplement(String run) {
		int end = 0;
		while (end < run.length() && Cursor.isLetter(run.charAt(end))) {
			end++;
		}
		String word = Cursor.upper(run.substring(0, end));
		return end > 1 && (SupplementKind.of(word) != null || StageWords.of(word) != null || isMelted(word));
	}

	private static boolean isMelted(String word) {
		return StageWords.melted(word) != null && SupplementKind.of(StageWords.rest(word)) != null;
	}

	private @Nullable Supplement read() {
		if (!readJoint()) {
			return null;
		}
		SupplementKind kind = readKind();
		if (kind == null || (this.loose && kind.code().length() == 1)) {
			return null;
		}
		String number = readNumber();
		if ((number.isEmpty() && !mayLackNumber(kind)) || Cursor.isAlphanumeric(this.cursor.peek())) {
			return null;
		}
		int iteration = readIteration();
		IssueDate date = DateReader.read(this.cursor, this.style);
		boolean sheet = kind == SupplementKind.AMENDMENT_SHEET && !this.cursor.isStrict();
		if (this.loose && number.isEmpty() && date == null && !sheet) {
			return null;
		}
		return new Supplement(kind, number, date, this.stage, iteration, this.consolidated);
	}

	/** JIS counts its amendments from the second one on: JIS X 0201:1997/AMENDMENT. */
	private boolean mayLackNumber(SupplementKind kind) {
		return MAY_LACK_NUMBER.contains(kind)
				|| (kind == SupplementKind.AMENDMENT && this.style == Style.CLASSED && !this.loose);
	}

	private boolean readJoint() {
		if (this.cursor.accept('+')) {
			this.consolidated = true;
			return true;
		}
		if (this.cursor.accept('/') || (this.style == Style.EUROPEAN && this.cursor.accept(':'))) {
			this.cursor.skipSpaces();
			return true;
		}
		this.loose = this.cursor.skipSpaces();
		return this.loose || (!this.cursor.isStrict() && this.cursor.skipDashes());
	}

	private @Nullable SupplementKind readKind() {
		String word = Cursor.upper(this.cursor.letters());
		if (word.isEmpty()) {
			return SupplementKind.readIdeographs(this.cursor);
		}
		if (this.style == Style.ETSI && word.equals("C")) {
			return SupplementKind.CORRIGENDUM;
		}
		this.stage = StageWords.of(word);
		if (this.stage != null) {
			skipGap();
			return SupplementKind.of(this.cursor.letters());
		}
		SupplementKind kind = SupplementKind.of(word);
		if (kind != null) {
			return kind;
		}
		return readMelted(word);
	}

	/** DAM, FDCOR, PDAM; prA1 and FprA1 of CEN. */
	private @Nullable SupplementKind readMelted(String word) {
		boolean european = word.equals("PRA") || word.equals("FPRA");
		if (european) {
			this.stage = word.equals("PRA") ? Stage.DRAFT : Stage.FINAL_DRAFT;
			return SupplementKind.EUROPEAN_AMENDMENT;
		}
		this.stage = StageWords.melted(word);
		return (this.stage == null) ? null : SupplementKind.of(StageWords.rest(word));
	}

	private String readNumber() {
		int start = this.cursor.at();
		this.cursor.accept('.');
		skipGap();
		if (this.cursor.accept("No")) {
			this.cursor.accept('.');
			skipGap();
		}
		String digits = this.cursor.digits();
		if (digits.isEmpty() || (digits.length() > 3 && this.cursor.at() > start)) {
			this.cursor.back(start);
			return "";
		}
		return digits;
	}

	private int readIteration() {
		if (this.stage == null || this.cursor.peek() != '.' || !Cursor.isDigit(this.cursor.peek(1))) {
			return 0;
		}
		this.cursor.accept('.');
		String digits = this.cursor.digits();
		return (digits.length() <= 2) ? Integer.parseInt(digits) : 0;
	}

	private void skipGap() {
		if (!this.cursor.skipSpaces() && !this.cursor.isStrict()) {
			this.cursor.skipDashes();
		}
	}

}
