package org.norma.ballots;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norma.documents.RevisionId;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectId;
import org.norma.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a ballot allows and refuses by itself. */
class BallotLifeTests {

	private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);

	private static final LocalDate LAST = OPENED.plusDays(30);

	private static final Count CARRIED = new Count(4, 0, 3, 0, 1, 0);

	private static final Count LOST = new Count(4, 0, 1, 0, 3, 0);

	private final Ballot ballot = ballot(null);

	private static Ballot ballot(@Nullable LocalDate meeting, Term... others) {
		var terms = new java.util.ArrayList<>(List.of(new Term(Rule.BALLOT_QUORUM, "2/3", "Measures", "M"),
				new Term(Rule.BALLOT_APPROVAL, "2/3", "Measures", "M")));
		terms.addAll(List.of(others));
		return new Ballot(ProjectId.next(), true, 1, new Terms(BallotKind.COMMITTEE, terms), UUID.randomUUID(),
				new RevisionId(UUID.randomUUID()), OPENED, "Li Wei", LAST, meeting);
	}

	private static Clock on(LocalDate day) {
		return Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
	}

	private static void refused(String key, Runnable act) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("ballots.refused." + key));
	}

	@Test
	void votesAreTakenUntilTheLastDayIncluded() {
		this.ballot.refuseVoteUnlessOpen(on(LAST));
		refused("over", () -> this.ballot.refuseVoteUnlessOpen(on(LAST.plusDays(1))));
		this.ballot.lastUntil(LAST.plusDays(5), on(OPENED));
		this.ballot.refuseVoteUnlessOpen(on(LAST.plusDays(5)));
	}

	@Test
	void itsTermsDecideAndWhatIsClosedStaysSo() {
		this.ballot.close(CARRIED, null, "Li Wei", on(LAST));
		assertThat(this.ballot.status()).isEqualTo(BallotStatus.PASSED);
		refused("ended.PASSED", () -> this.ballot.close(LOST, null, "Li Wei", on(LAST)));
		refused("ended.PASSED", () -> this.ballot.cancel("Why.", "Li Wei", on(LAST)));
		refused("ended.PASSED", () -> this.ballot.lastUntil(LAST, on(LAST)));
		refused("ended.PASSED", () -> this.ballot.refuseVoteUnlessOpen(on(OPENED)));
		var other = ballot(null);
		other.close(LOST, null, "Li Wei", on(LAST));
		assertThat(other.status()).isEqualTo(BallotStatus.FAILED);
	}

	@Test
	void aBallotThatIsCancelledOrLeftBehindDecidesNothing() {
		this.ballot.cancel("Wrong text.", "Li Wei", on(OPENED));
		assertThat(this.ballot.status()).isEqualTo(BallotStatus.CANCELLED);
		assertThat(this.ballot.isSpent()).isTrue();
		var open = ballot(null);
		open.spend("Li Wei", on(OPENED));
		assertThat(open.status()).isEqualTo(BallotStatus.ABANDONED);
		var passed = ballot(null);
		passed.close(CARRIED, null, "Li Wei", on(LAST));
		passed.spend("Li Wei", on(LAST));
		assertThat(passed.status()).as("the result stands and is spent").isEqualTo(BallotStatus.PASSED);
		assertThat(passed.isSpent()).isTrue();
	}

	@Test
	void positionsAreHiddenUntilItIsClosedUnlessTheRuleShowsThem() {
		assertThat(this.ballot.hidesVotes()).isTrue();
		assertThat(this.ballot.view(CARRIED).count().approve()).isZero();
		assertThat(this.ballot.view(CARRIED).count().entitled()).isEqualTo(4);
		this.ballot.close(CARRIED, null, "Li Wei", on(LAST));
		assertThat(this.ballot.view(LOST).count()).as("as it was counted").isEqualTo(CARRIED);
		var open = ballot(null, new Term(Rule.VOTES_VISIBLE, "yes", "Rules", "D"));
		assertThat(open.hidesVotes()).isFalse();
		assertThat(open.view(CARRIED).count()).isEqualTo(CARRIED);
	}

	@Test
	void positionsOfAMeetingAreWrittenDownFromItsDayOn() {
		refused("no-meeting", () -> this.ballot.refuseRecordBeforeMeeting(on(LAST)));
		var meeting = ballot(OPENED.plusDays(10), new Term(Rule.ATTENDANCE_COUNTS, "yes", "Rules", "D"));
		refused("before-meeting", () -> meeting.refuseRecordBeforeMeeting(on(OPENED.plusDays(9))));
		meeting.refuseRecordBeforeMeeting(on(OPENED.plusDays(10)));
	}

}
