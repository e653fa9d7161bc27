package org.norma.reviews;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.Person;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a review allows and refuses by itself. */
class ReviewLifeTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	private static final UUID COMMITTEE = UUID.randomUUID();

	private static final Person JUDGE = Person.with("Wang Fang", Role.EXPERT, COMMITTEE);

	private static Review review(Cause cause, @Nullable String reason, @Nullable UUID committee) {
		return new Review("R-1", new Reviewed(UUID.randomUUID(), "GB/T 1-2016", Texts.of("en", "One"),
				new LevelCode("national"), null, committee, DAY.minusDays(1)), UUID.randomUUID(), cause, reason, DAY,
				"Li Wei");
	}

	private static Findings found(String... criteria) {
		return new Findings(
				Arrays.stream(criteria).map((each) -> new Judgement(each, Verdict.values()[0], "Because.")).toList(),
				Outcome.CONFIRM, "Good.");
	}

	private static void judge(Review review, Findings findings) {
		review.judge(List.of("applicability", "technology"), "Measures", findings, DAY, JUDGE);
	}

	private static void refused(String key, Runnable act) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("reviews.refused." + key));
	}

	@Test
	void onlyTheCalendarNeedsNoReason() {
		assertThat(review(Cause.CALENDAR, null, null).state()).isEqualTo(ReviewState.OPENED);
		refused("no-reason", () -> review(Cause.LAW, null, null));
		assertThat(review(Cause.LAW, "The law changed.", COMMITTEE).state()).isEqualTo(ReviewState.ASSIGNED);
	}

	@Test
	void itIsAssignedJudgedByEachCriterionAndDecidedInThisOrder() {
		var review = review(Cause.CALENDAR, null, null);
		refused("not-assigned", () -> judge(review, found("applicability", "technology")));
		review.assign(COMMITTEE);
		refused("not-judged", () -> review.decide(Outcome.CONFIRM, "Good.", null, null, DAY, "Li Wei"));
		judge(review, found("applicability", "technology"));
		refused("judged", () -> judge(review, found("applicability", "technology")));
		review.keepFromDeciding(JUDGE);
		assertThat(review.view().judgedById()).isEqualTo(JUDGE.accountId());
		review.decide(Outcome.CONFIRM, "Good.", null, null, DAY, "Li Wei");
		assertThat(review.view().outcome()).isEqualTo(Outcome.CONFIRM);
		refused("state", () -> review.decide(Outcome.WITHDRAW, "Bad.", null, null, DAY, "Li Wei"));
		refused("state", () -> review.close("Over.", DAY, "Li Wei"));
	}

	@Test
	void noCriterionIsLeftOut() {
		var review = review(Cause.CALENDAR, null, COMMITTEE);
		refused("criterion", () -> judge(review, found("applicability")));
	}

	@Test
	void anotherCommitteeBeginsAnew() {
		var review = review(Cause.CALENDAR, null, COMMITTEE);
		judge(review, found("applicability", "technology"));
		review.keepFromDeciding(JUDGE);
		var other = UUID.randomUUID();
		review.assign(other);
		assertThat(review.committeeId()).contains(other);
		assertThat(review.view().judgements()).isEmpty();
		assertThat(review.view().judgedById()).isNull();
		assertThat(review.view().recommended()).isNull();
		judge(review, found("technology", "applicability"));
	}

	@Test
	void itIsClosedWithoutAnOutcomeFromAnyOpenState() {
		var review = review(Cause.CALENDAR, null, null);
		review.close("Opened by mistake.", DAY, "Li Wei");
		assertThat(review.state().open()).isFalse();
		assertThat(review.view().outcome()).isNull();
		refused("state", () -> review.assign(COMMITTEE));
	}

}
