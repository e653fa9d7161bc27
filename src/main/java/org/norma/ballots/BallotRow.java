package org.norma.ballots;

import org.norma.projects.ProjectView;

/**
 * A ballot in a list.
 *
 * @param voted whether the reader has voted
 * @param daysLeft days to the last day, negative after it
 */
public record BallotRow(BallotView ballot, ProjectView project, boolean voted, long daysLeft) {
}
