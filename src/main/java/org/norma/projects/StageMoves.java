package org.norma.projects;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

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

	/**
	 * Takes the project in hand: nobody else acts on it until the caller's transaction
	 * ends.
	 * @throws org.norma.shared.RuleBroken when it is suspended or ended
	 */
	ProjectView hold(ProjectId id);

	/**
	 * Nothing is approved or published in a level that has ended.
	 * @throws org.norma.shared.RuleBroken when the project's level has ended on the day,
	 * with what can be done instead
	 */
	void refuseInEndedLevel(ProjectView project, LocalDate day);

	/**
	 * The refusal that tells who did what meanwhile, for the second of two people who
	 * decide the same act.
	 */
	RuleBroken alreadyDone(ProjectId id);

	/**
	 * Writes an act of a later stop into the public history of the project and into the
	 * ledger.
	 * @param verb message key below {@code act.}
	 * @param reason the person's reason, shown publicly
	 * @param detail a number, date or result that belongs to it, shown publicly
	 */
	void note(ProjectId id, Role role, String verb, @Nullable String reason, @Nullable String detail);

	/** Ends a project whose result is published or carried out. */
	void complete(ProjectId id, String resultDesignation);

}
