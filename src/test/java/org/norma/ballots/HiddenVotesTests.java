package org.norma.ballots;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyAdministration;
import org.norma.hierarchy.Confidence;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.OwnRules;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleService;
import org.norma.ledger.LedgerEntry;
import org.norma.ledger.LedgerService;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** What was voted is known to the voter alone until the votes are counted. */
@ProjectTest
@RecordApplicationEvents
class HiddenVotesTests {

	private static final String REASON = "Clause 4 is not clear.";

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
	private LedgerService ledger;

	@Autowired
	private RuleService rules;

	@Autowired
	private OwnRules own;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private JdbcClient jdbc;

	private BallotWorld world;

	private UUID committee;

	private List<Person> experts;

	private ProjectId project;

	@AfterEach
	void withoutOwnRules() {
		this.own.takeBack();
	}

	@BeforeEach
	void world() {
		this.world = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		this.committee = this.world.newCommittee();
		this.experts = this.world.experts(4, this.committee);
		this.project = this.world.inReview("industry.JR", this.committee);
	}

	private BallotId running() {
		var ballot = this.world.open(this.project);
		this.world.votes(ballot, Position.APPROVE, this.experts.subList(0, 1));
		this.world.votes(ballot, Position.DISAPPROVE, this.experts.subList(1, 3));
		return ballot;
	}

	private BallotDetails details(BallotId id, Person person) {
		return person.get(() -> this.reader.details(id));
	}

	private List<Person> everybodyElse() {
		return List.of(this.experts.get(3), this.acting.official(), Person.with("Auditor", Role.AUDITOR, null),
				Person.with("Administrator", Role.ADMINISTRATOR, null),
				Person.with("Secretary", Role.OFFICIAL, this.committee),
				Person.with("Drafter", Role.DRAFTER, this.acting.lead()));
	}

	@Test
	void whileABallotRunsNobodyButTheVoterReadsWhatWasVoted() {
		var ballot = running();
		for (var person : everybodyElse()) {
			var seen = details(ballot, person);
			assertThat(seen.insight()).as(person.displayName()).isFalse();
			assertThat(seen.toString()).as(person.displayName()).doesNotContain("APPROVE", REASON);
			assertThat(seen.ballot().count()).isEqualTo(new Count(4, 0, 0, 0, 0, 0));
		}
		assertThat(details(ballot, this.experts.get(1)).own()).extracting(VoterLine::remark).isEqualTo(REASON);
		assertThat(this.reader.ofProject(this.project).toString()).doesNotContain("disapprove=2");
		assertThat(this.reader.deciding(List.of(this.project)).get(0).count().voted()).isZero();
		assertThat(this.reader.list(PageRequest.of(0, 50)).getContent()).extracting((row) -> row.ballot().count())
			.contains(new Count(4, 0, 0, 0, 0, 0));
	}

	@Test
	void whoHoldsTheBallotSeesWhoHasVotedAndOthersDoNot() {
		var ballot = running();
		for (var holder : List.of(this.acting.official(), Person.with("Secretary", Role.OFFICIAL, this.committee))) {
			var seen = details(ballot, holder);
			assertThat(seen.turnout()).isTrue();
			assertThat(seen.voters()).extracting(VoterLine::voted).containsExactly(true, true, true, false);
			assertThat(seen.voters()).allMatch((voter) -> voter.position() == null && voter.remark() == null);
		}
		for (var other : List.of(this.experts.get(3), Person.with("Auditor", Role.AUDITOR, null),
				Person.with("Drafter", Role.DRAFTER, this.acting.lead()))) {
			assertThat(details(ballot, other).turnout()).isFalse();
			assertThat(details(ballot, other).voters()).isEmpty();
			assertThat(details(ballot, other).stillNeeded()).isEmpty();
		}
	}

	@Test
	void neitherLedgerNorNoticesNorWorkTellAVoteBeforeTheCount() {
		var ballot = running();
		this.world.votes(ballot, Position.APPROVE, this.experts.subList(1, 2));
		assertThat(entries(ballot)).hasSize(4).allSatisfy((entry) -> {
			assertThat(entry.toString()).doesNotContain("APPROVE", REASON);
			assertThat(entry.after()).containsKeys("voter", "version", "commitment");
		});
		assertThat(this.acting.details(this.project).toString()).doesNotContain(REASON);
		assertThat(this.events.stream(Notice.class).map(Notice::toString)).noneMatch((text) -> text.contains(REASON));
		var code = this.acting.details(this.project).project().code();
		for (var person : everybodyElse()) {
			var items = person.get(() -> this.work.stream()
				.flatMap((source) -> source.of(person).stream())
				.filter((item) -> item.subject().startsWith(code + " "))
				.toList());
			assertThat(items.toString()).doesNotContain("ballots.work.answer", REASON);
		}
	}

	@Test
	void theCountDisclosesEveryVoteAndTheLedgerProvesThatItWasThisOne() {
		var ballot = running();
		this.world.votes(ballot, Position.APPROVE, this.experts.subList(1, 2));
		this.acting.clock().passDays(31);
		this.world.close(ballot);
		var disclosed = entries(ballot).stream()
			.filter((entry) -> entry.verb().equals("ballot.vote-disclosed"))
			.toList();
		assertThat(disclosed).hasSize(4);
		for (var entry : disclosed) {
			var shown = new Commitment(entry.after().get("nonce")).to(Position.valueOf(entry.after().get("position")),
					entry.reason());
			assertThat(cast(ballot, entry).after().get("commitment")).isEqualTo(shown);
		}
		assertThat(this.ledger.verify().whole()).isTrue();
		assertThat(details(ballot, this.experts.get(3)).voters()).extracting(VoterLine::position)
			.containsExactly(Position.APPROVE, Position.APPROVE, Position.DISAPPROVE, null);
	}

	private LedgerEntry cast(BallotId ballot, LedgerEntry disclosed) {
		return entries(ballot).stream()
			.filter((entry) -> entry.after().containsKey("commitment"))
			.filter((entry) -> Stream.of("voter", "version")
				.allMatch((field) -> entry.after().get(field).equals(disclosed.after().get(field))))
			.findFirst()
			.orElseThrow();
	}

	private List<LedgerEntry> entries(BallotId ballot) {
		return this.ledger.of("ballot", ballot.value().toString());
	}

	@Test
	void aBallotThatIsCancelledDisclosesNothing() {
		var ballot = running();
		this.acting.official().does(() -> this.course.cancel(ballot, "A wrong text was frozen."));
		for (var person : everybodyElse()) {
			assertThat(details(ballot, person).toString()).doesNotContain("position=APPROVE", "DISAPPROVE", REASON);
		}
		assertThat(entries(ballot)).noneMatch((entry) -> entry.toString().contains("APPROVE"));
	}

	@Test
	void remarksAreAnsweredAfterTheCount() {
		var ballot = running();
		this.acting
			.refusal(() -> this.acting.official().does(() -> this.closing.answer(ballot, UUID.randomUUID(), 0, "So.")))
			.startsWith("Ballot 1 is not closed: positions and reasons are known to their voters alone");
	}

	@Test
	void whereTheLevelSaysSoTheCommitteeReadsVotesWhileTheyComeIn() {
		this.rules.setRule(new LevelCode("industry.JR"), Rule.VOTES_VISIBLE, "yes", "Own statute, art. 1",
				Confidence.PRIMARY, "", this.acting.today().plusDays(1));
		this.acting.clock().passDays(1);
		var ballot = running();
		var seen = details(ballot, this.experts.get(3));
		assertThat(seen.insight()).isTrue();
		assertThat(seen.voters()).extracting(VoterLine::position)
			.containsExactly(Position.APPROVE, Position.DISAPPROVE, Position.DISAPPROVE, null);
		assertThat(seen.met()).isNotNull();
		assertThat(entries(ballot)).extracting((entry) -> String.valueOf(entry.after().get("position")))
			.contains("APPROVE", "DISAPPROVE");
	}

}
