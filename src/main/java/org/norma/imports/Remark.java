package org.norma.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something about a row that a person must know.
 *
 * @param line where the row stands in the file
 * @param weight what became of it
 * @param field field concerned
 * @param value value found
 * @param key key of the sentence in the message bundles
 * @param arguments what fills it
 */
public record Remark(long line, Weight weight, @Nullable String field, @Nullable String value, String key,
		List<String> arguments) {

	/** The sentence's arguments for the pages. */
	public Object[] filling() {
		return this.arguments.toArray();
	}

	/** Whether the row does not come in. */
	public boolean refused() {
		return this.weight == Weight.REFUSED;
	}

	/** What became of the row. */
	public enum Weight {

		/** The row does not come in. */
		REFUSED,
		/** The row comes in, one of its relations does not. */
		RELATION,
		/** The row comes in; somebody should look at it. */
		WARNING

	}

}
