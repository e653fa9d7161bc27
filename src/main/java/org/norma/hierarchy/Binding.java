package org.norma.hierarchy;

/**
 * How far a document binds; a level gives the default, the version of a standard and its
 * legal basis have the last word.
 */
public enum Binding {

	/** Must be followed (Standardization Law art. 2 and 25). */
	MANDATORY,
	/** May be followed; the state encourages it. */
	VOLUNTARY,
	/** Gives guidance only. */
	INFORMATIVE,
	/** Binds those who agreed to it, or who declared it (art. 18 and 27). */
	BY_AGREEMENT;

	/** Whether it must be followed. */
	public boolean mandatory() {
		return this == MANDATORY;
	}

}
