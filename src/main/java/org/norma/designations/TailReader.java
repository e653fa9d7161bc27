package org.norma.designations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads what follows number and date: supplements, product marks and notes in brackets,
 * in any order.
 */
final class TailReader {

	private static final int MOST = 12;

	private static final int LONGEST_BRACKET = 24;

	/** IEC: consolidated, redline, commented and extended versions, series, database. */
	private static final Set<String> PRODUCTS = Set.of("CSV", "RLV", "CMV", "EXV", "SER", "DB", "ED");

	private static final Set<String> ALL_PARTS = Set.of("all parts", "所有部分", "全部部分", "toutes les parties",
			"tutte le parti");

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
		if (readSheet() || readProduct()) {
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

	private boolean readProduct() {
		if (this.marks.product() != null) {
			return false;
		}
		String product = (this.head.style() == Style.ASTM) ? revision() : version();
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

	private @Nullable String version() {
		if (!this.head.isIssuedBy("IEC") && !this.head.isIssuedBy("CISPR")) {
			return null;
		}
		if (!this.cursor.skipSpaces() && (this.cursor.isStrict() || !this.cursor.skipDashes())) {
			return null;
		}
		String word = Cursor.upper(this.cursor.run("-"));
		String first = word.split("[-0-9]", 2)[0];
		return (PRODUCTS.contains(first) && word.length() <= 8) ? word : null;
	}

	private boolean readBracket() {
		this.cursor.skipSpaces();
		if (!this.cursor.accept('(')) {
			return false;
		}
		StringBuilder content = new StringBuilder();
		while (!this.cursor.atEnd() && this.cursor.peek() != ')' && content.length() <= LONGEST_BRACKET) {
			content.append(this.cursor.peek());
			this.cursor.accept(this.cursor.peek());
		}
		return this.cursor.accept(')') && understand(content.toString().strip());
	}

	private boolean understand(String content) {
		if (ALL_PARTS.contains(content.toLowerCase(Locale.ROOT))) {
			this.marks = this.marks.withAllParts();
			return true;
		}
		return noteOrLanguage(this.cursor.isStrict() ? content : content.toLowerCase(Locale.ROOT));
	}

	private boolean noteOrLanguage(String content) {
		String compact = content.replace(" ", "");
		if (compact.matches("[12]\\d{3}年?版")) {
			this.marks = this.marks.withNote(compact.substring(0, 4) + "年版");
			return true;
		}
		if (this.head.style() == Style.ASTM && compact.matches("(?i)(reapproved)?[12]\\d{3}")) {
			this.marks = this.marks.withNote(compact.substring(compact.length() - 4));
			return true;
		}
		if (content.matches("[a-z]{2}([,/][a-z]{2})*|(?i)[EFRSACD](/[EFR])*")) {
			this.marks = this.marks.withLanguage(Languages.code(content));
			return true;
		}
		return false;
	}

}
