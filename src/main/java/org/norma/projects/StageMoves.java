package org.norma.projects;

/**
 * The acts by which a later stop moves a project; each checks the gates, nothing goes
 * round them.
 */
public interface StageMoves {

	/**
	 * Moves a project on to the next stage of its route.
	 * @throws org.norma.shared.RuleBroken when a gate is shut, with the first thing that
	 * is missing
	 */
	void advance(ProjectId id, String reason);

	/**
	 * Sends a project back, to drafting or to a repeated round of its stage, with the
	 * reason shown in its history.
	 */
	void sendBack(ProjectId id, Stage to, String reason);

	/** Ends a project whose result is published or carried out. */
	void complete(ProjectId id, String resultDesignation);

}
