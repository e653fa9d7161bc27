package org.norma.projects;

/** What the coordination body decides on an open point (标准化法 art. 6). */
public enum CoordinationOutcome {

	/** The objection stands: the text has to change. */
	UPHELD,
	/** The objection is set aside: the text goes on as it is. */
	SET_ASIDE

}
