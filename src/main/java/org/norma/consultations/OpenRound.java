package org.norma.consultations;

import org.norma.projects.ProjectView;

/** A round of the list, with its project. */
public record OpenRound(RoundSummary round, ProjectView project, RoundCounts counts) {
}
