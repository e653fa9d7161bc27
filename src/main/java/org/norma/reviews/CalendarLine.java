package org.norma.reviews;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodySummary;
import org.norma.shared.Texts;

/**
 * A standard in the calendar.
 *
 * @param countedFrom publication or last review, from which the cycle counts
 * @param due {@code null} where the level asks for no review
 * @param daysLeft days until it is due, negative when it is overdue
 * @param reviewId its review under way
 */
public record CalendarLine(UUID editionId, String designation, String slug, Texts titles, String level,
		Texts levelNames, @Nullable BodySummary issuer, @Nullable BodySummary committee, LocalDate countedFrom,
		@Nullable LocalDate lastReview, @Nullable LocalDate due, @Nullable LocalDate proposeBy, long daysLeft,
		@Nullable UUID reviewId, @Nullable String reviewCode) {

	public boolean overdue() {
		return this.due != null && this.daysLeft < 0;
	}

}
