package org.norma.hierarchy;

/** What a rule is for. */
public enum RuleUse {

	/** Norma refuses, counts, asks for or opens something by it. */
	DECIDES,
	/** People read it on the page where they work; nothing is refused by it. */
	INFORMS,
	/** Kept with its legal basis; a coming part of Norma will decide by it. */
	LATER;

	public boolean decides() {
		return this == DECIDES;
	}

}
