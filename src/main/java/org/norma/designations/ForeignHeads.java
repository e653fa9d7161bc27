package org.norma.designations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Publisher.Role;

/**
 * Reads issuers, kind and stage before a number: BS EN ISO/IEC, ISO/CD TR, prEN, ISO/IEC
 * DIR.
 */
final class ForeignHeads {

	private static final int MOST_WORDS = 8;

	private static final Set<String> KINDS = Set.of("TR", "TS", "PAS", "R", "ISP", "TTA", "DATA", "SRD", "ACEE", "CA",
			"WT", "SPEC", "TRF", "OD");

	/** Kinds of ETSI, those of the years before 1997 included. */
	private static final Set<String> OF_ETSI = Set.of("ES", "EG", "GS", "SR", "GR", "ETS", "I-ETS", "ETR", "TBR", "NET",
			"GTS", "TCRTR");

	private static final Set<String> MIXED_CASE = Set.of("Guide", "PdR", "Std", "Rec", "Directives", "No",
			"Recommendation", "IECEx", "Guideline");

	/** Between IEEE and the number: IEEE Unapproved Draft Std P802.1AB. */
	private static final Set<String> WORDS_OF_IEEE = Set.of("NO", "UNAPPROVED", "DRAFT", "APPROVED");

	private final Cursor cursor;

	private final List<Publisher> publishers = new ArrayList<>();

	private @Nullable String kind;

	private @Nullable Stage stage;

	private boolean draftMark;

	private ForeignHeads(Cursor cursor) {
		this.cursor = cursor;
	}

	/** The head at the cursor, which moves behind it, or nothing. */
	static @Nullable Head read(Cursor cursor) {
		ForeignHeads heads = new ForeignHeads(cursor);
		heads.readWords();
		return heads.publishers.isEmpty() ? null : HeadPrinter.head(heads.publishers, heads.kind, heads.stage);
	}

	private void readWords() {
		for (int i = 0; i < MOST_WORDS; i++) {
			int start = this.cursor.at();
			boolean joined = i == 0 || skipJoint();
			if (!joined || !understand(this.cursor.letters())) {
				this.cursor.back(start);
				return;
			}
		}
	}

	private boolean skipJoint() {
		boolean spaced = this.cursor.skipSpaces();
		boolean marked = this.cursor.accept('/') || this.cursor.accept('-');
		return spaced || marked;
	}

	private boolean understand(String word) {
		String code = Cursor.upper(word);
		if (word.isEmpty() || (this.cursor.isStrict() && !isPrintedSo(word))) {
			return false;
		}
		if (isBareJapaneseReport(code)) {
			this.kind = code;
			return this.publishers.add(Publishers.named("JIS"));
		}
		if (code.equals("RECOMMENDATION") && isLast("ISO")) {
			return readRecommendation();
		}
		return code.equals("STD") || code.equals("REC") || readWordOfIeee(code) || readPublisher(code) || readKind(code)
				|| readDraft(code);
	}

	/** Japanese lists leave JIS out before a report: TR Z 0016. */
	private boolean isBareJapaneseReport(String code) {
		return this.publishers.isEmpty() && !this.cursor.isStrict() && (code.equals("TR") || code.equals("TS"))
				&& this.cursor.peek() == ' ' && Cursor.isLetter(this.cursor.peek(1)) && this.cursor.peek(2) == ' '
				&& Cursor.isDigit(this.cursor.peek(3));
	}

	/** ISO Recommendation R 757 is ISO/R 757 in words. */
	private boolean readRecommendation() {
		this.kind = "R";
		int start = this.cursor.at();
		this.cursor.skipSpaces();
		if (!Cursor.upper(this.cursor.letters()).equals("R")) {
			this.cursor.back(start);
		}
		return true;
	}

	private boolean readWordOfIeee(String code) {
		if (!WORDS_OF_IEEE.contains(code) || !(isLast("IEEE") || isLast("AIEE"))) {
			return false;
		}
		this.cursor.accept('.');
		return true;
	}

	private boolean isLast(String code) {
		return !this.publishers.isEmpty() && this.publishers.get(this.publishers.size() - 1).code().equals(code);
	}

	private static boolean isPrintedSo(String word) {
		return Cursor.upper(word).equals(word) || MIXED_CASE.contains(word) || word.startsWith("pr")
				|| word.startsWith("Fpr");
	}

	private boolean readPublisher(String word) {
		String code = wholeCode(word);
		Publisher publisher = Publishers.of(code);
		boolean kindRather = !this.publishers.isEmpty() && (KINDS.contains(code) || OF_ETSI.contains(code));
		boolean closed = this.kind != null
				|| (this.stage != null && !code.equals("IWA") && !isEuropean() && !this.draftMark);
		return publisher != null && !kindRather && !closed && follows(publisher) && this.publishers.add(publisher);
	}

	/** Codes that are more than one word, or one with the class letter of its number. */
	private String wholeCode(String word) {
		if (word.length() == 4 && word.startsWith("JIS")) {
			this.cursor.back(this.cursor.at() - 1);
			return "JIS";
		}
		return switch (word) {
			case "ITU" -> word + second("-T", "-R", " T", " R").replace(' ', '-');
			case "GOST", "ГОСТ" -> "GOST" + (second(" R", " Р").isEmpty() ? "" : " R");
			case "HL" -> word + second("7");
			case "A" -> second(".I.E.E.").isEmpty() ? word : "AIEE";
			case "CEI" -> isLast("ISO") ? "IEC" : word;
			default -> word;
		};
	}

	private String second(String... words) {
		int start = this.cursor.at();
		for (String word : words) {
			if (this.cursor.accept(word) && !Cursor.isLetter(this.cursor.peek())) {
				return word;
			}
			this.cursor.back(start);
		}
		return "";
	}

	/** A national body comes first, a European one before ISO and IEC. */
	private boolean follows(Publisher next) {
		return this.publishers.isEmpty()
				|| this.publishers.get(this.publishers.size() - 1).role().compareTo(next.role()) <= 0;
	}

	private boolean readKind(String word) {
		if (this.kind != null) {
			return false;
		}
		String found = this.publishers.isEmpty() ? null : kindOf(word);
		if (found != null) {
			this.kind = found;
			return true;
		}
		return readStage(word);
	}

	private @Nullable String kindOf(String word) {
		return switch (word) {
			case "I" -> second("-ETS").isEmpty() ? null : "I-ETS";
			case "TCR" -> isLast("ETSI") && !second("-TR").isEmpty() ? "TCRTR" : null;
			case "GUIDE" -> "Guide";
			case "GUIDELINE" -> isLast("ASHRAE") ? "Guideline" : null;
			case "PDR" -> "PdR";
			case "DIR", "DIRECTIVES" -> "DIR";
			default -> isKind(word) ? word : null;
		};
	}

	/**
	 * ISO/R was a recommendation; TRF is a test report form, OD an operational document.
	 */
	private boolean isKind(String word) {
		if (OF_ETSI.contains(word)) {
			return isLast("ETSI");
		}
		return KINDS.contains(word) && switch (word) {
			case "R" -> isLast("ISO");
			case "TRF", "OD" -> isLast("IEC") || isLast("IECEE") || isLast("IECEx") || isLast("IECRE");
			case "CA", "WT", "ACEE", "SRD" -> isLast("IEC");
			default -> true;
		};
	}

	/** Only before IWA does the stage come first: CD IWA 37. */
	private boolean readStage(String word) {
		if (this.stage != null) {
			return false;
		}
		this.stage = StageWords.of(word);
		if (this.stage == null && !this.publishers.isEmpty() && StageWords.melted(word) != null) {
			this.kind = kindOf(StageWords.rest(word));
			this.stage = (this.kind == null) ? null : StageWords.melted(word);
		}
		return this.stage != null;
	}

	/** prEN, FprEN, prCEN/TS; FprISO is the final draft of ISO at CEN's vote. */
	private boolean readDraft(String word) {
		boolean last = word.startsWith("FPR");
		if (!last && !word.startsWith("PR")) {
			return false;
		}
		Publisher publisher = Publishers.of(word.substring(last ? 3 : 2));
		boolean voted = publisher != null
				&& (publisher.role() == Role.EUROPEAN || publisher.family() == Family.INTERNATIONAL);
		if (publisher == null || !voted || this.stage != null || !follows(publisher)) {
			return false;
		}
		this.stage = last ? Stage.FINAL_DRAFT : Stage.DRAFT;
		this.draftMark = true;
		return this.publishers.add(publisher);
	}

	private boolean isEuropean() {
		return this.publishers.stream().anyMatch((publisher) -> publisher.role() == Role.EUROPEAN);
	}

}
