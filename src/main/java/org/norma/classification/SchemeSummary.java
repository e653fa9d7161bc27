package org.norma.classification;

import java.util.List;

/**
 * A scheme in the overview.
 *
 * @param editions editions of which entries are held
 * @param top number of entries at the top
 * @param entries number of all entries
 */
public record SchemeSummary(Scheme scheme, List<String> editions, int top, int entries) {

	/** Whether it is held without the classes below the top. */
	public boolean isOnlyTop() {
		return this.top > 0 && this.top == this.entries;
	}

}
