package org.norma.ballots;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyAdministration;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectTest;
import org.norma.projects.Stage;
import org.norma.projects.World;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.work.Notice;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What ends a ballot or moves its end, who may, and what no exemption sets aside. */
@ProjectTest
@RecordApplicationEvents
class BallotCourseTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private BodyAdministration administration;

	@Autowired
	private BallotOpening opening;

	@Autowired
	private BallotVoting voting;

	@Autowired
	private BallotClosing closing;

	@Autowired
	private BallotCourse course;

	@Autowired
	private BallotReader reader;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BallotGate gate;

	private BallotWorld world;

	private UUID committee;

	@BeforeEach
	void world() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.world = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		this.committee = this.world.newCommittee();
	}

	private void exempt(ProjectId id) {
		this.acting.exempt(id, "ballot", "There is a flood.");
	}

	private BallotView only(ProjectId id) {
		return this.reader.ofProject(id).get(0);
	}

	private List<UUID> told(String key) {
		return this.events.stream(Notice.class)
			.filter((notice) -> notice.key().equals(key))
			.flatMap((notice) -> notice.recipients().accounts().stream())
			.toList();
	}

	@Test
	void noExemptionWhileVotersAreAskedNorAfterTheyRefused() {
		var experts = this.world.experts(4, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var ballot = this.world.open(id);
		this.acting.refusal(() -> exempt(id))
			.contains("is open until 2026-04-01; voted: 0 of 4. While voters are asked there is no exemption");
		this.world.votes(ballot, Position.DISAPPROVE, experts);
		this.world.close(ballot);
		this.acting.refusal(() -> exempt(id)).contains("failed: in favour 0, against 4");
		this.acting.official().does(() -> this.closing.again(ballot, Stage.REVIEW, "Clause 4 was mended."));
		this.acting.refusal(() -> exempt(id)).contains("return the project to drafting, or hold another ballot");
	}

	@Test
	void noTextIsChangedWhileVotersDecideOnIt() {
		this.world.experts(4, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		this.gate.refuseReturn(this.acting.view(id));
		var ballot = this.world.open(id);
		this.acting.refusal(() -> this.gate.refuseReturn(this.acting.view(id)))
			.contains("is open until 2026-04-01: its voters would decide on a text that changes. Cancel the ballot");
		this.acting.official().does(() -> this.course.cancel(ballot, "The text changes."));
		this.gate.refuseReturn(this.acting.view(id));
	}

	@Test
	void theAuthorityCancelsABallotWhichThenCountsForNothing() {
		var experts = this.world.experts(2, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.APPROVE, experts);
		var secretary = Person.with("Guo Min", Role.OFFICIAL, this.committee);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> secretary.does(() -> this.course.cancel(ballot, "Why.")));
		this.acting.refusal(() -> this.acting.official().does(() -> this.course.cancel(ballot, " ")))
			.startsWith("Ballot 1 is cancelled only with a reason");
		this.acting.refusal(() -> this.acting.official().does(() -> this.course.cancel(ballot, "y".repeat(2001))))
			.isEqualTo("2001 characters are entered; 2000 are the most. Shorten the text.");
		this.acting.official().does(() -> this.course.cancel(ballot, "A wrong text was frozen."));
		assertThat(only(id).status()).isEqualTo(BallotStatus.CANCELLED);
		assertThat(this.reader.agreedText(id)).isEmpty();
		assertThat(told("ballots.notice.cancelled")).containsAll(experts.stream().map(Person::accountId).toList());
		assertThat(this.events.stream(Act.class)).anyMatch(
				(act) -> act.verb().equals("ballot.cancelled") && "A wrong text was frozen.".equals(act.reason()));
		this.acting.refusal(() -> this.world.votes(ballot, Position.ABSTAIN, experts))
			.startsWith("Ballot 1 was cancelled by Li Wei on 2026-03-02: “A wrong text was frozen.”");
		this.acting.refusal(() -> this.acting.official().does(() -> this.course.cancel(ballot, "Again.")))
			.contains("has changed since you opened it");
		assertThat(this.world.open(id)).isNotNull();
	}

	@Test
	void theBallotOfACancelledProjectEndsWithIt() {
		var experts = this.world.experts(2, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		this.world.open(id);
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.course().cancel(id, seen, "Nobody needs it."));
		assertThat(only(id)).matches(BallotView::cancelled)
			.extracting(BallotView::endReason)
			.isEqualTo("Nobody needs it.");
		assertThat(told("ballots.notice.cancelled")).containsAll(experts.stream().map(Person::accountId).toList());
	}

	@Test
	void aLastDayHasALimitAndIsMovedWithinIt() {
		var experts = this.world.experts(2, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var official = this.acting.official();
		var far = NewBallot.ofCommittee(LocalDate.of(9999, 12, 31));
		this.acting.refusal(() -> official.does(() -> this.opening.open(id, far)))
			.contains("at most 120 are allowed, 4 times the 30 days that are usual")
			.contains("Choose 2026-06-30 or earlier.");
		var ballot = this.world.open(id);
		var first = LocalDate.of(2026, 4, 1);
		this.acting
			.refusal(() -> official.does(() -> this.course.lastUntil(ballot, first, first.plusDays(120), "Why.")))
			.contains("at most 120 are allowed");
		this.acting
			.refusal(() -> official.does(() -> this.course.lastUntil(ballot, first, first.minusDays(40), "Why.")))
			.contains("lies before today");
		official.does(() -> this.course.lastUntil(ballot, first, first.plusDays(20), "It is a holiday."));
		assertThat(only(id).closesOn()).isEqualTo(first.plusDays(20));
		assertThat(told("ballots.notice.moved")).containsAll(experts.stream().map(Person::accountId).toList());
		this.acting.refusal(() -> official.does(() -> this.course.lastUntil(ballot, first, first.plusDays(5), "Why.")))
			.contains("has changed since you opened it");
	}

	@Test
	void noBallotEndsTodayWhileSomebodyHasNotVoted() {
		var experts = this.world.experts(2, this.committee);
		var ballot = this.world.open(this.world.inReview("industry.JR", this.committee));
		var official = this.acting.official();
		var last = LocalDate.of(2026, 4, 1);
		var today = LocalDate.of(2026, 3, 24);
		this.acting.clock().set(today);
		this.world.votes(ballot, Position.APPROVE, experts.subList(0, 1));
		this.acting.refusal(() -> official.does(() -> this.course.lastUntil(ballot, last, today, "We know enough.")))
			.contains("from 2026-04-01 to 2026-03-24, which is today: 1 of 2 voted")
			.contains("Choose 2026-03-25 or later");
		this.world.votes(ballot, Position.APPROVE, experts.subList(1, 2));
		official.does(() -> this.course.lastUntil(ballot, last, today, "All have voted."));
	}

	@Test
	void whoDraftsNeitherOpensNorRecordsNorClosesButAnswers() {
		var experts = this.world.experts(2, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var both = new Person(UUID.randomUUID(), "Both",
				List.of(new Actor.Grant(Role.OFFICIAL, this.acting.authority(), null),
						new Actor.Grant(Role.DRAFTER, this.acting.lead(), null)),
				java.util.Locale.ENGLISH);
		for (var person : List.of(this.acting.drafter(), both)) {
			this.acting.refusal(() -> person.get(() -> this.opening.proposal(id)))
				.contains("who drafts neither opens its ballot");
			this.acting.refusal(() -> person.does(() -> this.opening.open(id, NewBallot.ofCommittee(null))))
				.contains("who drafts neither opens its ballot");
		}
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.DISAPPROVE, experts);
		var drafter = this.acting.drafter();
		this.acting.refusal(() -> drafter.does(() -> this.closing.close(ballot, "Minutes.")))
			.contains("who drafts neither opens its ballot");
		this.acting.refusal(() -> drafter.does(() -> this.voting.attend(ballot, UUID.randomUUID(), true)))
			.contains("who drafts neither opens its ballot");
		this.acting.refusal(() -> drafter.does(() -> this.course.cancel(ballot, "Why.")))
			.contains("who drafts neither opens its ballot");
		var details = drafter.get(() -> this.reader.details(ballot));
		assertThat(details.leads()).isFalse();
		assertThat(details.answers()).isTrue();
		Person.with("Guo Min", Role.OFFICIAL, this.committee).does(() -> this.closing.close(ballot, null));
		var vote = drafter.get(() -> this.reader.details(ballot)).remarks().get(0).voteId();
		drafter.does(() -> this.closing.answer(ballot, vote, 0, "Clause 4 says it now."));
		drafter.does(() -> this.closing.answer(ballot, vote, 1, "Clause 5 says it now."));
		assertThat(this.events.stream(Act.class).filter((act) -> act.verb().equals("ballot.remark-answered"))).last()
			.matches((act) -> act.before().containsValue("Clause 4 says it now.")
					&& act.after().containsValue("Clause 5 says it now."));
	}

	@Test
	void aDrafterIsRecognisedByEitherPartOfTheName() {
		var id = this.world.inReview("industry.JR", null);
		this.world.person("马超 Ma Chao", new Actor.Grant(Role.DRAFTER, this.acting.lead(), null));
		for (var name : List.of("马超", "ma chao", "马超 Ma Chao")) {
			var group = new NewBallot(BallotKind.EXPERT_GROUP, null, this.acting.today(), Set.of(),
					List.of(new NewBallot.Invited(name, "Elsewhere")));
			this.acting.refusal(() -> this.acting.official().does(() -> this.opening.open(id, group)))
				.startsWith(name + " cannot review the text: LEAD (name) drafts it");
		}
	}

}
