package org.norma.catalogue;

import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

/**
 * What an edition is called on a day, and how far it binds: a partial revision may change
 * it while the edition stays the same.
 *
 * @param designation its number
 * @param level code of its level
 */
public record EditionName(String designation, Texts titles, String level, Binding binding) {

	/** The same at another level. */
	public EditionName at(String other) {
		return new EditionName(this.designation, this.titles, other, this.binding);
	}

}
