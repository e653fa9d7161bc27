package org.norma.designations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Prints a designation in the style of its issuer.
 */
final class DesignationPrinter {

	private final Anatomy anatomy;

	private final Style style;

	private final Writing writing;

	private final StringBuilder text = new StringBuilder();

	private DesignationPrinter(Anatomy anatomy, Style style, Writing writing) {
		this.anatomy = anatomy;
		this.style = style;
		this.writing = writing;
	}

	static String format(Anatomy anatomy) {
		return new DesignationPrinter(anatomy, anatomy.head().style(), Writing.PLAIN).print(true);
	}

	/**
	 * As the issuer prints it: Chinese numbers with an em dash, mandatory local ones with
	 * their slash.
	 */
	static String official(Anatomy anatomy) {
		return new DesignationPrinter(anatomy, anatomy.head().style(), Writing.ISSUED).print(true);
	}

	/** The same within a sentence, where no blank stands behind a slash. */
	static String cited(Anatomy anatomy) {
		return new DesignationPrinter(anatomy, anatomy.head().style(), Writing.CITED).print(true);
	}

	/**
	 * One text for all spellings: capitals, ISO's style for joint documents, neither
	 * language nor foreign half.
	 */
	static String key(Anatomy anatomy) {
		boolean joint = anatomy.head().style() == Style.IEC && anatomy.head().isIssuedBy("ISO");
		Style style = joint ? Style.ISO : anatomy.head().style();
		return new DesignationPrinter(anatomy, style, Writing.PLAIN).print(false).toUpperCase(Locale.ROOT);
	}

	private String print(boolean whole) {
		printHead();
		printNumber();
		printSupplements(true);
		if (this.style == Style.ETSI) {
			printSupplements(false);
			printProduct();
		}
		else {
			printProduct();
			printSupplements(false);
		}
		printBrackets(whole);
		Anatomy adopted = this.anatomy.adopted();
		if (whole && adopted != null) {
			this.text.append('/').append(print(adopted));
		}
		return this.text.toString();
	}

	private String print(Anatomy adopted) {
		return new DesignationPrinter(adopted, adopted.head().style(), this.writing).print(true);
	}

	/** Whether it is written as its issuer does, with em dashes and slashes. */
	private boolean isOfficial() {
		return this.writing != Writing.PLAIN;
	}

	private void printHead() {
		Head head = this.anatomy.head();
		boolean slashed = isOfficial() && head.family() == Family.LOCAL_CN && !head.prefix().contains("/");
		boolean joined = slashed && this.writing == Writing.CITED;
		this.text.append(head.printed()).append(slashed ? "/" : "");
		this.text.append(joined || head.printed().isEmpty() || head.isDraftOfIeee() ? "" : " ");
	}

	private void printNumber() {
		Numbering numbering = this.anatomy.numbering();
		this.text.append(numbering.number());
		printParts(numbering.parts());
		if (numbering.iteration() > 0) {
			this.text.append('.').append(numbering.iteration());
		}
		if (this.style != Style.ETSI && !this.anatomy.head().isDraftOfIeee()) {
			printDate();
		}
	}

	private void printDate() {
		IssueDate date = this.anatomy.numbering().date();
		this.text.append((date == null) ? "" : date(date));
	}

	private void printParts(List<String> parts) {
		if (this.style == Style.INDIAN && !parts.isEmpty()) {
			this.text.append(" (Part ").append(String.join("/Sec ", parts)).append(')');
			return;
		}
		for (String part : parts) {
			this.text.append((this.style == Style.ITU) ? '-' : this.style.partMark()).append(part);
		}
	}

	private String date(IssueDate date) {
		if (this.style == Style.ITU) {
			return (date.month() == 0) ? " (%d)".formatted(date.year())
					: " (%02d/%d)".formatted(date.month(), date.year());
		}
		char mark = this.style.dateMark();
		String year = this.style.hasShortYear() && this.style.century(date.year() % 100) == date.year()
				? String.format("%02d", date.year() % 100) : date.toString();
		return ((isOfficial() && this.style == Style.CHINESE && mark == '-') ? '—' : mark) + year;
	}

	private void printSupplements(boolean consolidated) {
		for (Supplement supplement : this.anatomy.supplements()) {
			if (supplement.consolidated() == consolidated) {
				print(supplement);
			}
		}
	}

	private void print(Supplement supplement) {
		if (this.style == Style.EUROPEAN && supplement.kind() == SupplementKind.ADDENDUM) {
			String number = supplement.number();
			this.text.append(":Addendum").append(number.isEmpty() ? "" : " No. " + number);
		}
		else {
			this.text.append(supplement.consolidated() ? '+' : '/').append(name(supplement));
		}
		if (supplement.iteration() > 0) {
			this.text.append('.').append(supplement.iteration());
		}
		IssueDate date = supplement.date();
		if (date != null) {
			char mark = (this.style.dateMark() == '(') ? ':' : this.style.dateMark();
			this.text.append((isOfficial() && this.style == Style.CHINESE) ? '—' : mark).append(date);
		}
	}

	/** ISO: Amd 1, CD Amd 1, DAM 1, FDAM 1, DCOR 1; all others: AMD1, A1, XG1. */
	private String name(Supplement supplement) {
		String code = supplement.kind().code();
		if (this.style == Style.ETSI && supplement.kind() == SupplementKind.CORRIGENDUM) {
			return "C" + supplement.number();
		}
		boolean spaced = this.style == Style.ISO || supplement.stage() != null;
		if (!spaced) {
			return code.toUpperCase(Locale.ROOT) + supplement.number();
		}
		String number = supplement.number().isEmpty() || code.equals(code.toUpperCase(Locale.ROOT))
				? supplement.number() : ' ' + supplement.number();
		return staged(supplement.stage(), code) + number;
	}

	private static String staged(@Nullable Stage stage, String code) {
		if (stage != null && code.equals("A")) {
			return ((stage == Stage.DRAFT) ? "pr" : "Fpr") + code;
		}
		if (stage != null && StageWords.melts(stage)) {
			String melted = code.equals("Amd") ? "AM" : code.toUpperCase(Locale.ROOT);
			return StageWords.print(stage, melted);
		}
		return StageWords.print(stage, code);
	}

	private void printProduct() {
		String product = this.anatomy.marks().product();
		if (this.style == Style.ETSI) {
			this.text.append((product == null) ? "" : " " + product);
			IssueDate date = this.anatomy.numbering().date();
			this.text.append((date == null) ? "" : " (" + date + ")");
		}
		else if (this.style == Style.ASTM) {
			printAstm(product, this.anatomy.marks().note());
		}
		else if (this.anatomy.head().isDraftOfIeee()) {
			this.text.append((product == null) ? "" : "/" + product);
			printDate();
		}
		else if (product != null) {
			this.text.append(' ').append(product);
		}
	}

	/** ASTM D3745-95(2015)e1 but E8-13a(2018). */
	private void printAstm(@Nullable String revision, @Nullable String reapproved) {
		boolean editorial = revision != null && revision.startsWith("e");
		this.text.append((revision == null || editorial) ? "" : revision);
		this.text.append((reapproved == null) ? "" : "(" + reapproved + ")");
		this.text.append(editorial ? revision : "");
	}

	private void printBrackets(boolean whole) {
		Marks marks = this.anatomy.marks();
		List<String> brackets = new ArrayList<>();
		if (marks.note() != null && this.style != Style.ASTM) {
			brackets.add("(" + marks.note() + ")");
		}
		if (marks.language() != null && whole) {
			brackets.add("(" + marks.language() + ")");
		}
		if (marks.allParts()) {
			boolean chinese = isOfficial() && this.anatomy.head().family().isChinese();
			brackets.add(chinese ? "（所有部分）" : " (all parts)");
		}
		brackets.forEach(this.text::append);
	}

	private enum Writing {

		/** One line of plain text. */
		PLAIN,
		/** As on the cover. */
		ISSUED,
		/** As in a sentence. */
		CITED

	}

}
