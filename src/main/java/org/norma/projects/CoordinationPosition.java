package org.norma.projects;

/** Where a cooperating authority stands. */
public enum CoordinationPosition {

	/** Not asked yet. */
	NOT_ASKED,
	/** Asked, no answer yet. */
	ASKED,
	/** Signed off (会签). */
	SIGNED,
	/** Objects, with a reason. */
	OBJECTED,
	/** Took its objection back; it lets the text pass. */
	WITHDRAWN

}
