package org.norma.bodies;

/** Whether a body works, waits, or has ended. */
public enum BodyStatus {

	/** At work. */
	ACTIVE,
	/** Without work for now: keeps its standards under review. */
	STAND_BY,
	/** Ended; kept because its standards name it. */
	DISBANDED

}
