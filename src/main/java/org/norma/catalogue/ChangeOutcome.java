package org.norma.catalogue;

/** What became of a change that somebody recorded of an edition. */
public enum ChangeOutcome {

	/** It holds: the text binds as before. */
	DONE,
	/** It holds, and nobody else could confirm that the text binds otherwise. */
	DONE_ALONE,
	/** A second person has to confirm it; until then everything stays as it is. */
	WAITING

}
