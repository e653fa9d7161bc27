package org.norma.consultations;

import org.norma.projects.ProjectView;

/**
 * A round as the present person sees it.
 *
 * @param period what the rule asks today
 * @param leads whether the person opens, extends, closes, groups and disposes
 * @param comments whether the person may comment now
 * @param table whether the person may read the table with all names
 */
public record RoundView(RoundSummary round, ProjectView project, RoundCounts counts, Period period, boolean leads,
		boolean comments, boolean table) {
}
