package org.norma.designations;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What changes or adds to a published document without being a new edition of it.
 */
public enum SupplementKind {

	AMENDMENT("Amd", "AMD AM AMEND AMENDMENT"), CORRIGENDUM("Cor", "COR CORR CORRIGENDUM ERRATUM"),
	ADDENDUM("Add", "ADD ADDENDUM"), SUPPLEMENT("Suppl", "SUPPL SUPP SUP SUPPLEMENT"), EXTENSION("Ext", "EXT"),

	/** IEC interpretation sheet. */
	INTERPRETATION("ISH", "ISH"),

	/** A fragment of an IEC amendment under vote. */
	FRAGMENT("FRAG", "FRAG"),

	/** European amendment. */
	EUROPEAN_AMENDMENT("A", "A"),

	/** European corrigendum. */
	EUROPEAN_CORRIGENDUM("AC", "AC"),

	/** Chinese amendment sheet, 修改单. */
	AMENDMENT_SHEET("XG", "XG"),

	/** What a committee of JIS explains beside the text, 解説. */
	EXPLANATION("EXPL", "EXPL EXPLANATION"),

	/** National annex to a European standard. */
	NATIONAL_ANNEX("NA", "NA");

	/** Words in Chinese and Japanese writing. */
	private static final Map<String, SupplementKind> IDEOGRAPHS = Map.of("修改单", AMENDMENT_SHEET, "追補", AMENDMENT, "正誤票",
			CORRIGENDUM, "解説", EXPLANATION);

	private static final Map<String, SupplementKind> BY_WORD = byWord();

	private final String code;

	private final String words;

	SupplementKind(String code, String words) {
		this.code = code;
		this.words = words;
	}

	static @Nullable SupplementKind of(String word) {
		return BY_WORD.get(word.toUpperCase(Locale.ROOT));
	}

	/** The kind whose word in ideographs stands at the cursor, which moves behind it. */
	static @Nullable SupplementKind readIdeographs(Cursor cursor) {
		for (Map.Entry<String, SupplementKind> word : IDEOGRAPHS.entrySet()) {
			if (cursor.accept(word.getKey())) {
				return word.getValue();
			}
		}
		return null;
	}

	private static Map<String, SupplementKind> byWord() {
		Map<String, SupplementKind> kinds = new HashMap<>();
		for (SupplementKind kind : values()) {
			for (String word : kind.words.split(" ")) {
				kinds.put(word, kind);
			}
		}
		return kinds;
	}

	/** The abbreviation ISO, IEC, CEN or SAC prints. */
	public String code() {
		return this.code;
	}

}
