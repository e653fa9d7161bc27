package org.norma.catalogue;

import java.util.List;

/**
 * A line among the facts of a standard.
 *
 * @param label message key of what it is about
 * @param key message key of the sentence
 * @param arguments what fills the sentence, as text
 * @param href page to which it leads
 */
public record EditionFact(String label, String key, List<String> arguments, String href) {

	public EditionFact {
		arguments = List.copyOf(arguments);
	}

}
