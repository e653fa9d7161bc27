package org.norma.files;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What became of one file or link of many.
 *
 * @param name name of the file, or the number in the table
 * @param slug of the edition to which it belongs
 * @param key message key of the reason, where it was refused
 */
public record FileLine(String name, @Nullable String designation, @Nullable String slug, Outcome outcome,
		@Nullable String key, List<Object> arguments) {

	static FileLine of(String name, String designation, String slug, Outcome outcome) {
		return new FileLine(name, designation, slug, outcome, null, List.of());
	}

	static FileLine refused(String name, String key, Object... arguments) {
		return new FileLine(name, null, null, Outcome.REFUSED, key, List.of(arguments));
	}

	/** What became of it. */
	public enum Outcome {

		ADDED, REPLACED, UNCHANGED, REFUSED;

		/** The part of message keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
