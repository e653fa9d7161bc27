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
			"WT", "SPEC", "ES", "EG", "GS", "SR", "GR");

	private static final Set<String> MIXED_CASE = Set.of("Guide", "PdR", "Std", "Rec", "Directives");

	private final Cursor cursor;

	private final List<Publisher> publishers = new ArrayList<>();

	private @Nullable String kind;

	private @Nullable Stage stage;

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
		return code.equals("STD") || code.equals("REC") || readPublisher(code) || readKind(code) || readDraft(code);
	}

	private static boolean isPrintedSo(String word) {
		return Cursor.upper(word).equals(word) || MIXED_CASE.contains(word) || word.startsWith("pr")
				|| word.startsWith("Fpr");
	}

	private boolean readPublisher(String word) {
		String code = wholeCode(word);
		Publisher publisher = Publishers.of(code);
		boolean kindRather = !this.publishers.isEmpty() && KINDS.contains(code);
		boolean closed = this.kind != null || (this.stage != null && !code.equals("IWA") && !isEuropean());
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
			case "GUIDE" -> "Guide";
			case "PDR" -> "PdR";
			case "DIR", "DIRECTIVES" -> "DIR";
			default -> (KINDS.contains(word) && fits(word)) ? word : null;
		};
	}

	/** ISO/R was a recommendation; ES to GR are ETSI's. */
	private boolean fits(String word) {
		Publisher last = this.publishers.get(this.publishers.size() - 1);
		return switch (word) {
			case "R" -> last.code().equals("ISO");
			case "ES", "EG", "GS", "SR", "GR" -> last.code().equals("ETSI");
			case "CA", "WT", "ACEE", "SRD" -> last.code().equals("IEC");
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

	/** prEN, FprEN, prCEN/TS. */
	private boolean readDraft(String word) {
		boolean last = word.startsWith("FPR");
		if (!last && !word.startsWith("PR")) {
			return false;
		}
		Publisher publisher = Publishers.of(word.substring(last ? 3 : 2));
		if (publisher == null || publisher.role() != Role.EUROPEAN || this.stage != null || !follows(publisher)) {
			return false;
		}
		this.stage = last ? Stage.FINAL_DRAFT : Stage.DRAFT;
		return this.publishers.add(publisher);
	}

	private boolean isEuropean() {
		return this.publishers.stream().anyMatch((publisher) -> publisher.role() == Role.EUROPEAN);
	}

}
