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

}
