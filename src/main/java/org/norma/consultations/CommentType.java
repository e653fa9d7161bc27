package org.norma.consultations;

import java.util.Locale;
import java.util.Optional;

/** What a comment is about (ISO comment table: ge, te, ed). */
public enum CommentType {

	GENERAL("ge", "总体"), TECHNICAL("te", "技术"), EDITORIAL("ed", "编辑");

	private final String code;

	private final String chinese;

	CommentType(String code, String chinese) {
		this.code = code;
		this.chinese = chinese;
	}

	/** Two letters of the ISO comment table. */
	public String code() {
		return this.code;
	}

	/** Reads the code, the English or the Chinese word. */
	static Optional<CommentType> read(String word) {
		var asked = word.strip().toLowerCase(Locale.ROOT);
		for (var type : values()) {
			if (asked.equals(type.code) || asked.equals(type.name().toLowerCase(Locale.ROOT))
					|| asked.startsWith(type.chinese)) {
				return Optional.of(type);
			}
		}
		return Optional.empty();
	}

	/** Whether it is about the text as a whole. */
	public boolean general() {
		return this == GENERAL;
	}

}
