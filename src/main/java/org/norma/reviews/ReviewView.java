package org.norma.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Texts;

/**
 * A review as others read it.
 *
 * @param code its number for people, such as {@code R-2026-0001}
 * @param authorityId who decides
 * @param committeeId who judges
 * @param cause why it was opened
 * @param reason why it was opened early, in words
 * @param dueOn day on which the cycle runs out
 * @param judgedById account of who recorded the judgement, and so does not decide
 * @param recommended outcome that the committee recommends
 * @param opinion what the committee says to it
 * @param decidedOn day of the decision (复审日期), or of the end without one
 * @param projectId the project that came of it
 */
public record ReviewView(ReviewId id, String code, UUID editionId, String designation, Texts title, LevelCode level,
		UUID authorityId, @Nullable UUID committeeId, Cause cause, @Nullable String reason, ReviewState state,
		@Nullable LocalDate dueOn, LocalDate openedOn, String openedBy, List<Judgement> judgements,
		@Nullable LocalDate judgedOn, @Nullable String judgedBy, @Nullable UUID judgedById,
		@Nullable Outcome recommended, @Nullable String opinion, @Nullable LocalDate decidedOn,
		@Nullable String decidedBy, @Nullable Outcome outcome, @Nullable String decisionReason,
		@Nullable UUID projectId, @Nullable UUID announcementId) {

	/** Path of its page. */
	public String href() {
		return "/reviews/cases/" + this.id.value();
	}

}
