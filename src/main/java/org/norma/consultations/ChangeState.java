package org.norma.consultations;

/** Whether an accepted comment has its change. */
public enum ChangeState {

	/** The text says what it said when the round was opened. */
	DUE,
	/** The draft was changed, and is not frozen yet; said to who may not read it. */
	DRAFTED,
	/** The text was changed where the answer says. */
	MADE,
	/** Accepted before answers named their clauses: not asked for. */
	UNNAMED

}
