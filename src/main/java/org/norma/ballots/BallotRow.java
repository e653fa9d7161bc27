package org.norma.ballots;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodySummary;
import org.norma.projects.ProjectView;

/**
 * A ballot in a list.
 *
 * @param committee the committee that votes, {@code null} for an expert group
 * @param voted whether the reader has voted
 * @param daysLeft days to the last day, negative after it
 */
public record BallotRow(BallotView ballot, ProjectView project, @Nullable BodySummary committee, boolean voted,
		long daysLeft) {
}
