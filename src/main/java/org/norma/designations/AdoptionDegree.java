package org.norma.designations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a standard agrees with the foreign one it comes from (ISO/IEC Guide 21-1, GB/T
 * 1.2-2020). Only the first two are adoptions. The older EQV (等效) allowed small technical
 * changes and is counted as modified, the older 参照 as not equivalent.
 */
public enum AdoptionDegree {

	IDT("IDT", "IDENTICAL", "等同采用", "等同"), MOD("MOD", "MODIFIED", "EQV", "EQUIVALENT", "修改采用", "修改", "等效采用", "等效"),
	NEQ("NEQ", "NON-EQUIVALENT", "NOT EQUIVALENT", "NONEQUIVALENT", "REF", "非等效采用", "非等效", "参照采用", "参照", "参考采用");

	private final List<String> words;

	AdoptionDegree(String... words) {
		this.words = List.of(words);
	}

	/** The degree a word stands for, in any case and width. */
	public static Optional<AdoptionDegree> fromText(String text) {
		String word = Spelling.clean(text).toUpperCase(Locale.ROOT);
		for (AdoptionDegree degree : values()) {
			if (degree.words.contains(word)) {
				return Optional.of(degree);
			}
		}
		return Optional.empty();
	}

	/** The degree whose word ends the text: 本标准等同采用, idt. */
	static Optional<AdoptionDegree> atEndOf(String text) {
		String end = text.strip().toUpperCase(Locale.ROOT);
		for (AdoptionDegree degree : List.of(NEQ, IDT, MOD)) {
			if (degree.words.stream().anyMatch((word) -> endsWith(end, word))) {
				return Optional.of(degree);
			}
		}
		return Optional.empty();
	}

	private static boolean endsWith(String text, String word) {
		int start = text.length() - word.length();
		return text.endsWith(word) && !(start > 0 && Cursor.isAlphanumeric(word.charAt(0))
				&& Cursor.isAlphanumeric(text.charAt(start - 1)));
	}

	public boolean isAdoption() {
		return this != NEQ;
	}

}
