package org.norma.designations;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What changes or adds to a published document without being a new edition of it.
 */
public enum SupplementKind {

	AMENDMENT("Amd", "AMD AM AMEND AMENDMENT"), CORRIGENDUM("Cor", "COR CORR CORRIGENDUM"),
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
	AMENDMENT_SHEET("XG", "XG");

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
