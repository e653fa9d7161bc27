package org.norma.reviews;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodySummary;

/**
 * All that the page of a review shows.
 *
 * @param criteria by which it is judged
 * @param criteriaBasis where the rules name them, else a dash
 * @param outcomes those that the rules of the level offer
 * @param reports what was reported and led to it
 * @param citing who cites the standard
 * @param decides whether the reader acts for the authority and something is left to do
 * @param member whether the reader is of the committee
 * @param judged whether the reader recorded the judgement, or is not independent of who
 * did, and so does not decide
 */
public record ReviewPage(ReviewView review, String slug, String level, @Nullable BodySummary authority,
		@Nullable BodySummary committee, List<String> criteria, String criteriaBasis, List<Outcome> outcomes,
		String outcomesBasis, String cycleBasis, List<ReportView> reports, CitedBy.Shown citing, boolean decides,
		boolean member, boolean judged) {

	/** Whether the reader decides the outcome now. */
	public boolean toDecide() {
		return this.decides && !this.judged && this.review.state() == ReviewState.JUDGED;
	}

	/** Whether the reader judges now. */
	public boolean judges() {
		return this.member && this.review.state() == ReviewState.ASSIGNED;
	}

}
