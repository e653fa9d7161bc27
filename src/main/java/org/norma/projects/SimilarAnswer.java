package org.norma.projects;

/** How a proposal stands to a standard that was found near to it. */
public enum SimilarAnswer {

	/** It is about something else. */
	DIFFERENT,
	/** It adds what the other one lacks. */
	COMPLEMENTS,
	/** It will take the place of the other one. */
	REPLACES,
	/** It takes over the other one. */
	ADOPTS

}
