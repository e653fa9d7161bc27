package org.norma.consultations;

import org.norma.projects.ProjectView;

/**
 * A round as the present person sees it.
 *
 * @param period what the rule asks today
 * @param leads whether the person opens, extends, closes, groups and disposes
 * @param comments whether the person may comment now
 * @param decides whether the person acts for the authority
 * @param speaksForOthers whether the person enters what units sent on paper
 * @param readsRevisions whether the person reads the frozen text where it is kept
 * @param table whether the person may read the table with all names
 */
public record RoundView(RoundSummary round, ProjectView project, RoundCounts counts, Period period, boolean leads,
		boolean comments, boolean table, boolean decides, boolean speaksForOthers, boolean readsRevisions) {

	/** Whether the project stopped while the round had not ended. */
	public boolean stopped() {
		return this.round.closedOn() == null && !RoundAccess.goesOn(this.project);
	}

	/** Whether it is the project that says why no comments are taken. */
	public boolean stoppedByProject() {
		return stopped() && !this.round.halted();
	}

	/** Whether the person may give it more days. */
	public boolean extendable() {
		return this.leads && onTheWay();
	}

	/** Whether the person may end it before its day. */
	public boolean endable() {
		return this.decides && onTheWay();
	}

	private boolean onTheWay() {
		return this.round.running() && !stopped() && !this.round.publicity();
	}

	/** Whether the person may close it. */
	public boolean closable() {
		return this.leads && this.round.ended() && !stopped() && !this.round.publicity();
	}

	/** Whether the person may still enter what came on paper. */
	public boolean takesPaper() {
		return this.speaksForOthers && this.round.ended() && !stopped();
	}

}
