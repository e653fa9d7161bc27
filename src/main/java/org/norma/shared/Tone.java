package org.norma.shared;

import java.util.Locale;

/**
 * The colour in which a page shows how something stands, named after the status of a
 * standard that has it.
 */
public enum Tone {

	/** Done, in favour, at work. */
	IN_FORCE,
	/** Waits for its day or for somebody. */
	UPCOMING,
	/** Under way. */
	DRAFT,
	/** Asks for attention. */
	SUPERSEDED,
	/** Over, or never begun. */
	WITHDRAWN;

	/** The class of the style sheet: {@code status-in-force}. */
	public String style() {
		return "status-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
