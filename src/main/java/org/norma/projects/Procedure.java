package org.norma.projects;

/** How fast a project may go. */
public enum Procedure {

	/** All stages, all periods. */
	NORMAL,
	/**
	 * Stages that an existing text makes needless are skipped (GB/T 16733 procedures B
	 * and C).
	 */
	SHORTENED,
	/**
	 * Urgent need (Standardization Law art. 14): the short periods of the rules count.
	 */
	URGENT

}
