package org.norma.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A line of the page of an edition that another module contributes.
 *
 * @param icon name of a Tabler icon, without its prefix
 * @param key message key of the sentence
 * @param arguments what fills it, as text
 * @param href page to which it leads, {@code null} for a sentence alone
 */
public record EditionNote(String icon, String key, List<String> arguments, @Nullable String href) {

	public EditionNote {
		arguments = List.copyOf(arguments);
	}

	/** Whether it is read first: how the edition was made is unlike the usual way. */
	public boolean isCaution() {
		return this.key.contains(".exempted") || this.key.endsWith(".one-person");
	}

	/** Whether the sentence says what to do on its page, such as reading the text. */
	public boolean isAct() {
		return this.key.endsWith(".text") || this.key.endsWith(".report");
	}

}
