package org.norma.designations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads what follows number and date: supplements, product marks and notes in brackets,
 * in any order.
 */
final class TailReader {

	private static final int MOST = 12;

	private static final int LONGEST_BRACKET = 24;

	private static final int LONGEST_HISTORY = 200;

	/** IEC: consolidated, redline, commented and extended versions, series, database. */
	private static final Set<String> PRODUCTS = Set.of("CSV", "RLV", "CMV", "EXV", "SER", "DB", "ED");

	private static final Set<String> ALL_PARTS = Set.of("all parts", "所有部分", "全部部分", "規格群", "toutes les parties",
			"tutte le parti");

	private static final String REDLINE = "Redline";

	/** A year in words of Chinese notes, the partial revision of an edition. */
	private static final Pattern REVISED = Pattern.compile("[12]\\d{3}年?(局部)?(修订|修改)?版?");

	private static final Pattern REAPPROVED = Pattern.compile("(?i)(reapproved)?[12]\\d{3}");

	private static final Pattern REAFFIRMED = Pattern.compile("(?i)r(eaff(irmed)?)?\\.?[12]\\d{3}");

	/** An amendment of JIS in brackets: (追補1), (追補1:2021). */
	private static final Pattern JAPANESE_AMENDMENT = Pattern.compile("追補(\\d{0,2})(:([12]\\d{3}))?");

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}([,/][a-z]{2})*|(?i)[EFRSACDJ](/[EFR])*");

	/** What IEEE tells in brackets of other standards, which is no part of the number. */
	private static final Pattern HISTORY = Pattern.compile(
			"(?i)(revision|amendment|reaffirmation|supersedes|supplement|corrigendum|incorporates|includes|adoption)"
					+ "\\b.*");

	private final Cursor cursor;

	private final Head head;

	private final List<Supplement> supplements = new ArrayList<>();

	private Marks marks = Marks.NONE;

	private TailReader(Cursor cursor, Head head) {
		this.cursor = cursor;
		this.head = head;
	}

	static Anatomy read(Cursor cursor, Head head, Numbering numbering) {
		TailReader reader = new TailReader(cursor, head);
		int start = cursor.at();
		for (int i = 0; i < MOST && reader.readOne(); i++) {
			start = cursor.at();
		}
		cursor.back(start);
		return new Anatomy(head, numbering, reader.supplements, reader.marks, null);
	}

	private boolean readOne() {
		int start = this.cursor.at();
		Supplement supplement = SupplementReader.read(this.cursor, this.head.style());
		if (supplement != null) {
			return this.supplements.add(supplement);
		}
		if (readSheet() || readProduct() || readVersionInWords()) {
			return true;
		}
		this.cursor.back(start);
		if (readBracket()) {
			return true;
		}
		this.cursor.back(start);
		return false;
	}

	/** 第1号修改单, the words for /XG1. */
	private boolean readSheet() {
		int start = this.cursor.at();
		this.cursor.skipSpaces();
		if (this.head.family().isChinese() && this.cursor.accept('第')) {
			String number = this.cursor.digits();
			if (!number.isEmpty() && this.cursor.accept("号修改单")) {
				return this.supplements
					.add(new Supplement(SupplementKind.AMENDMENT_SHEET, number, null, null, 0, false));
			}
		}
		this.cursor.back(start);
		return false;
	}

	/**
	 * 2018年版 without brackets is the note of a partial revision; 版 right behind the year
	 * says no more than the year.
	 */
	private boolean readVersionInWords() {
		if (this.cursor.isStrict() || !this.head.family().isChinese()) {
			return false;
		}
		int start = this.cursor.at();
		if (Cursor.isDigit(this.cursor.peek(-1)) && this.cursor.accept('版')) {
			return true;
		}
		boolean parted = this.cursor.accept(',') | this.cursor.skipSpaces();
		String year = parted ? this.cursor.digits() : "";
		boolean version = year.length() == 4 && (this.cursor.accept("年版") || this.cursor.accept('版'));
		if (version) {
			this.marks = this.marks.withNote(year + "年版");
			return true;
		}
		this.cursor.back(start);
		return false;
	}

	private boolean readProduct() {
		if (this.marks.product() != null) {
			return false;
		}
		int start = this.cursor.at();
		String product = (this.head.style() == Style.ASTM) ? revision() : version();
		if (product == null) {
			this.cursor.back(start);
			product = soldBeside();
		}
		if (product != null) {
			this.marks = this.marks.withProduct(product);
		}
		return product != null;
	}

	/** ASTM: the second revision of a year is 13a, an editorial change e1 or ε1. */
	private @Nullable String revision() {
		boolean spaced = this.cursor.skipSpaces();
		char found = this.cursor.peek();
		char letter = this.cursor.isStrict() ? found : Character.toLowerCase(found);
		boolean editorial = (letter == 'e' || letter == 'ε') && Cursor.isDigit(this.cursor.peek(1));
		if (!editorial && (spaced || letter < 'a' || letter > 'd')) {
			return null;
		}
		this.cursor.accept(found);
		String revision = ((letter == 'ε') ? 'e' : letter) + this.cursor.digits();
		return Cursor.isAlphanumeric(this.cursor.peek()) ? null : revision;
	}

	/** IEEE: 802.11-2016 - Redline; BSI: tracked changes and expert commentary. */
	private @Nullable String soldBeside() {
		int start = this.cursor.at();
		this.cursor.skipSpaces();
		this.cursor.skipDashes();
		this.cursor.skipSpaces();
		List<String> products = this.head.isIssuedBy("IEEE") ? List.of(REDLINE)
				: (this.head.isIssuedBy("BS") ? List.of("TC", "ExComm") : List.of());
		for (String product : products) {
			if (this.cursor.accept(product) && !Cursor.isAlphanumeric(this.cursor.peek())) {
				return product;
			}
		}
		this.cursor.back(start);
		return null;
	}

	private @Nullable String version() {
		if (!this.head.isIssuedBy("IEC") && !this.head.isIssuedBy("CISPR")) {
			return null;
		}
		if (!this.cursor.skipSpaces() && (this.cursor.isStrict() || !this.cursor.skipDashes())) {
			return null;
		}
		String word = Cursor.upper(this.cursor.run("-"));
		if (word.equals("ED") && this.cursor.accept('.')) {
			this.cursor.skipSpaces();
			word += this.cursor.digits();
			this.cursor.accept(".0");
		}
		String first = word.split("[-0-9]", 2)[0];
		return (PRODUCTS.contains(first) && word.length() <= 8) ? word : null;
	}

	private boolean readBracket() {
		this.cursor.skipSpaces();
		if (!this.cursor.accept('(')) {
			return false;
		}
		StringBuilder content = new StringBuilder();
		int longest = this.head.isIssuedBy("IEEE") ? LONGEST_HISTORY : LONGEST_BRACKET;
		int open = 0;
		while (!this.cursor.atEnd() && (this.cursor.peek() != ')' || open > 0) && content.length() <= longest) {
			char c = this.cursor.peek();
			open += (c == '(') ? 1 : ((c == ')') ? -1 : 0);
			content.append(c);
			this.cursor.accept(c);
		}
		return this.cursor.accept(')') && understand(content.toString().strip());
	}

	private boolean understand(String content) {
		if (ALL_PARTS.contains(content.toLowerCase(Locale.ROOT))) {
			this.marks = this.marks.withAllParts();
			return true;
		}
		if (this.head.isIssuedBy("IEEE") && understandIeee(content)) {
			return true;
		}
		return noteOrLanguage(this.cursor.isStrict() ? content : content.toLowerCase(Locale.ROOT));
	}

	private boolean understandIeee(String content) {
		String compact = content.replace(" ", "");
		if (content.equalsIgnoreCase(REDLINE) && this.marks.product() == null) {
			this.marks = this.marks.withProduct(REDLINE);
			return true;
		}
		if (REAFFIRMED.matcher(compact).matches()) {
			this.marks = this.marks.withNote("R" + compact.substring(compact.length() - 4));
			return true;
		}
		return HISTORY.matcher(content).matches();
	}

	private boolean noteOrLanguage(String content) {
		String compact = content.replace(" ", "");
		if (this.head.style() == Style.ASTM && REAPPROVED.matcher(compact).matches()) {
			this.marks = this.marks.withNote(compact.substring(compact.length() - 4));
			return true;
		}
		if (REVISED.matcher(compact).matches() && compact.length() > 4) {
			this.marks = this.marks.withNote(compact.substring(0, 4) + "年版");
			return true;
		}
		if (LANGUAGE.matcher(content).matches()) {
			this.marks = this.marks.withLanguage(Languages.code(content));
			return true;
		}
		return this.head.style() == Style.CLASSED && japaneseAmendment(compact);
	}

	private boolean japaneseAmendment(String content) {
		Matcher found = JAPANESE_AMENDMENT.matcher(content);
		return found.matches() && this.supplements.add(new Supplement(SupplementKind.AMENDMENT, found.group(1),
				(found.group(3) == null) ? null : IssueDate.of(Integer.parseInt(found.group(3))), null, 0, false));
	}

}
