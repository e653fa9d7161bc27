package org.norma.ballots;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.bodies.BodyAdministration;
import org.norma.bodies.InterestCategory;
import org.norma.projects.GateLine;
import org.norma.projects.ProjectReader;
import org.norma.projects.NextAct;
import org.norma.projects.Missing;
import org.norma.projects.CoordinationService;
import org.norma.projects.CoordinationPosition;
import org.norma.projects.CoordinationOutcome;
import org.norma.projects.CoordinationDecision;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectTest;
import org.norma.projects.Stage;
import org.norma.projects.StageMoves;
import org.norma.projects.World;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** Ballots of each level, from the opening to the gate. */
@ProjectTest
@RecordApplicationEvents
class BallotTests {

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
	private BallotReader reader;

	@Autowired
	private CoordinationService coordination;

	@Autowired
	private ProjectReader projects;

	@Autowired
	private BallotReminders reminders;

	@Autowired
	private StageMoves moves;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private MessageSource messages;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private JdbcClient jdbc;

	private BallotWorld world;

	private UUID committee;

	@BeforeEach
	void world() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.world = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		this.committee = this.world.newCommittee();
	}

	private List<String> gate(ProjectId id) {
		return this.acting.details(id)
			.gatesNow()
			.stream()
			.filter((line) -> line.name().equals("ballot"))
			.map(GateLine::missing)
			.flatMap(List::stream)
			.map((missing) -> this.messages.getMessage(missing.key(), missing.arguments().toArray(), Locale.ENGLISH))
			.toList();
	}

	private BallotDetails details(BallotId id, Person person) {
		return person.get(() -> this.reader.details(id));
	}

	private Stage advance(ProjectId id) {
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.course().advance(id, seen));
		return this.acting.view(id).stage();
	}

	@Test
	void whileAnUpheldObjectionStandsTheTextIsRedraftedAndNoBallotIsOpened() {
		var health = this.acting.body("NHC", org.norma.bodies.BodyKind.AUTHORITY);
		var id = this.world.inReview("national.recommended", this.committee, health);
		var next = this.acting.official().get(() -> this.acting.details(id).next().orElseThrow());
		assertThat(next.href()).startsWith("/ballots/new");
		upheld(id, health);
		assertThat(this.acting.official().get(() -> this.acting.details(id).next().orElseThrow()))
			.isEqualTo(new NextAct("redraft", null, "/projects/" + id.value() + "/redraft", false));
		assertThat(this.work.stream().flatMap((each) -> works(each).stream()))
			.filteredOn((item) -> item.href().contains(id.value().toString()))
			.extracting(WorkItem::key)
			.contains("projects.work.upheld")
			.doesNotContain("ballots.work.open");
		assertThat(gate(id)).singleElement().asString().startsWith("No ballot is held on the text of");
		this.acting.refusal(() -> this.world.open(id)).contains("upheld the objection of NHC (name): the text of");
		this.acting.refusal(() -> this.acting.official().does(() -> this.opening.proposal(id)))
			.contains("upheld the objection of NHC (name): the text of");
		var seen = this.acting.version(id);
		this.acting
			.refusal(() -> this.acting.official()
				.does(() -> this.acting.exemptions().request(id, seen, "ballot", "It is urgent.")))
			.contains("upheld the objection of NHC (name): the text of");
		this.acting.official().does(() -> this.acting.course().redraft(id, seen, "The text changes."));
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.DRAFTING);
	}

	private List<WorkItem> works(WorkSource source) {
		return this.acting.official().get(() -> source.of(this.acting.official()));
	}

	private void upheld(ProjectId id, UUID body) {
		this.acting.official().does(() -> this.coordination.ask(id, this.acting.today().plusDays(10)));
		Person.with("Cooperating", Role.OFFICIAL, body)
			.does(() -> this.coordination.answer(id, body, CoordinationPosition.OBJECTED, "It costs too much."));
		var coordinator = this.acting.coordinator();
		this.acting.official().does(() -> this.coordination.escalate(id, body));
		coordinator.does(() -> this.coordination.resolve(id, body,
				new CoordinationDecision(CoordinationOutcome.UPHELD, "It does.", null)));
	}

	@Test
	void theLinkToOpenABallotIsForWhoMayOpenIt() {
		var health = this.acting.body("NHC", org.norma.bodies.BodyKind.AUTHORITY);
		var id = this.world.inReview("national.recommended", this.committee, health);
		assertThat(links(id, this.acting.official())).containsExactly("/ballots/new?project=" + id.value());
		assertThat(links(id, Person.with("Cooperating", Role.OFFICIAL, health)))
			.containsExactly("/projects/" + id.value());
	}

	private List<String> links(ProjectId id, Person person) {
		return person.get(() -> this.projects.details(id))
			.gatesNow()
			.stream()
			.filter((line) -> line.name().equals("ballot"))
			.flatMap((line) -> line.missing().stream())
			.map(Missing::href)
			.toList();
	}

	@Test
	void aRecommendedNationalStandardPassesWithThreeQuartersTakingPartAndTwoThirdsFor() {
		var experts = this.world.experts(12, this.committee);
		var id = this.world.inReview("national.recommended", this.committee);
		assertThat(gate(id)).singleElement()
			.asString()
			.contains("No ballot has been held on the text of " + this.acting.view(id).code())
			.contains("“Recommended national standards” needs at least 3/4 of the members taking part; "
					+ "at least 2/3 in favour; at most 1/4 against (Measures on National Technical Committees");
		var ballot = this.world.open(id);
		assertThat(gate(id)).singleElement()
			.asString()
			.matches("Ballot 1 is open until [0-9-]+\\. It passes with at least 3/4 .*");
		this.world.votes(ballot, Position.APPROVE, experts.subList(0, 6));
		this.world.votes(ballot, Position.ABSTAIN, experts.subList(6, 7));
		assertThat(details(ballot, this.acting.official()).stillNeeded()).singleElement()
			.asString()
			.startsWith("2 more votes must come in: 7 of 12 have voted, at least 9 must (3/4, ");
		this.world.votes(ballot, Position.APPROVE_WITH_COMMENTS, experts.subList(7, 9));
		this.acting.refusal(() -> this.world.close(ballot))
			.startsWith("Ballot 1 runs until ")
			.contains("9 of 12 have voted");
		this.acting.clock().passDays(31);
		this.world.close(ballot);
		assertThat(this.reader.ofProject(id)).singleElement()
			.extracting(BallotView::status)
			.isEqualTo(BallotStatus.PASSED);
		assertThat(gate(id)).isEmpty();
		assertThat(advance(id)).isEqualTo(Stage.APPROVAL);
	}

	@Test
	void aFailedBallotSaysWhyAndANewRoundNeedsANewBallot() {
		var experts = this.world.experts(4, this.committee);
		var id = this.world.inReview("national.recommended", this.committee);
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.APPROVE, experts.subList(0, 2));
		this.world.votes(ballot, Position.DISAPPROVE, experts.subList(2, 4));
		this.world.close(ballot);
		assertThat(gate(id)).hasSize(2)
			.anyMatch((line) -> line
				.startsWith("Ballot 1 did not pass. At least 3 of 4 must be in favour; in favour: 2 (2/3, "))
			.anyMatch((line) -> line.contains("Against: 2 of 4; at most 1 may be (1/4, "));
		this.acting.refusal(() -> advance(id)).startsWith("Ballot 1 did not pass.");
		this.acting.official().does(() -> this.closing.again(ballot, Stage.REVIEW, "Clause 4 was mended."));
		assertThat(gate(id)).singleElement()
			.asString()
			.startsWith("Reasons for disapproval in ballot 1 without an answer: 2 of 2");
		this.acting.refusal(() -> this.world.open(id))
			.startsWith("Reasons for disapproval in ballot 1 without an answer: 2 of 2");
		answerAll(ballot);
		assertThat(gate(id)).singleElement().asString().startsWith("No ballot has been held");
		var second = this.world.open(id);
		assertThat(details(second, experts.get(0)).ballot().round()).isEqualTo(2);
		this.world.votes(second, Position.APPROVE, experts);
		this.world.close(second);
		assertThat(gate(id)).isEmpty();
	}

	@Test
	void aFailedBallotSendsTheProjectBackToDraftingWithItsReasonInTheHistory() {
		var experts = this.world.experts(4, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.DISAPPROVE, experts);
		this.world.close(ballot);
		this.acting.official().does(() -> this.closing.again(ballot, Stage.DRAFTING, "Write clause 4 anew."));
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.DRAFTING);
		assertThat(this.acting.details(id).history()).extracting((event) -> event.verb() + " " + event.reason())
			.contains("project.sent-back Write clause 4 anew.");
		assertThat(this.reader.ofProject(id)).singleElement().matches(BallotView::spent);
		this.acting
			.refusal(() -> this.acting.official().does(() -> this.closing.again(ballot, Stage.DRAFTING, "Again.")))
			.contains("has changed since you opened it");
	}

	private void answerAll(BallotId ballot) {
		details(ballot, this.acting.official()).voters()
			.stream()
			.filter(VoterLine::awaitsAnswer)
			.forEach((line) -> this.acting.official()
				.does(() -> this.closing.answer(ballot, line.voteId(), 0, "Clause 4 says it now.")));
	}

	@Test
	void aProjectThatCameBackFromABallotGoesOnOnlyWhenEveryDisapprovalIsAnswered() {
		var experts = this.world.experts(4, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.DISAPPROVE, experts);
		this.world.close(ballot);
		this.acting.official().does(() -> this.closing.again(ballot, Stage.DRAFTING, "Write clause 4 anew."));
		this.acting.refusal(() -> advance(id))
			.startsWith("Reasons for disapproval in ballot 1 without an answer: 4 of 4");
		assertThat(subjects(this.acting.official(), "ballots.work.answer")).contains(this.acting.view(id).code());
		assertThat(details(ballot, this.acting.official()).answering()).isTrue();
		answerAll(ballot);
		assertThat(subjects(this.acting.official(), "ballots.work.answer")).doesNotContain(this.acting.view(id).code());
		assertThat(advance(id)).isEqualTo(Stage.CONSULTATION);
	}

	@Test
	void aProjectSentBackWhileVotesComeInEndsTheBallotWithoutResult() {
		var experts = this.world.experts(4, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.APPROVE, experts.subList(0, 3));
		this.acting.official().does(() -> this.moves.sendBack(id, Stage.DRAFTING, "An error was found."));
		assertThat(this.reader.ofProject(id)).singleElement()
			.extracting(BallotView::status)
			.isEqualTo(BallotStatus.ABANDONED);
		this.acting.refusal(() -> this.world.votes(ballot, Position.APPROVE, experts.subList(3, 4)))
			.startsWith("Ballot 1 ended without a result when Li Wei sent the project back on 2026-03-");
	}

	@Test
	void everyReasonForDisapprovalNeedsAnAnswerBeforeTheGateOpens() {
		var experts = this.world.experts(4, this.committee);
		var id = this.world.inReview("national.recommended", this.committee);
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.APPROVE, experts.subList(0, 3));
		this.world.votes(ballot, Position.DISAPPROVE, experts.subList(3, 4));
		this.world.close(ballot);
		assertThat(gate(id)).singleElement()
			.isEqualTo(
					"Reasons for disapproval in ballot 1 without an answer: 1 of 1. All need one (a rule of Norma, to be verified). "
							+ "Answer them.");
		var vote = details(ballot, this.acting.official()).remarks().get(0).voteId();
		assertThat(subjects(this.acting.official(), "ballots.work.answer")).contains(this.acting.view(id).code());
		this.acting.official().does(() -> this.closing.answer(ballot, vote, 0, "Clause 4 now says which seats."));
		assertThat(gate(id)).isEmpty();
	}

	@Test
	void aTextThatIsChangedAfterTheBallotNeedsANewOne() {
		var experts = this.world.experts(3, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.APPROVE, experts);
		this.world.close(ballot);
		assertThat(gate(id)).isEmpty();
		assertThat(this.reader.agreedText(id)).isPresent();
		this.jdbc.sql("update section set body = 'Something else.' where document_id = :id and body <> ''")
			.param("id", this.acting.view(id).documentId())
			.update();
		assertThat(gate(id)).singleElement()
			.asString()
			.contains("The text is no longer R1, on which ballot 1 was held");
	}

	@ParameterizedTest
	@ValueSource(strings = { "national.mandatory", "industry.JR", "local.31" })
	void theseLevelsLetACommitteeOrAnExpertGroupDecide(String level) {
		this.world.experts(4, this.committee);
		var id = this.world.inReview(level, this.committee);
		var view = this.acting.official().get(() -> this.opening.proposal(id));
		assertThat(view.kinds()).containsExactly(BallotKind.COMMITTEE, BallotKind.EXPERT_GROUP);
		assertThat(gate(id)).singleElement().asString().contains("in favour");
	}

	@Test
	void aRecommendedNationalStandardWithACommitteeIsNotDecidedByAnExpertGroup() {
		var id = this.world.inReview("national.recommended", this.committee);
		var wanted = new NewBallot(BallotKind.EXPERT_GROUP, null, this.acting.today(), Set.of(), List.of());
		this.acting.refusal(() -> this.acting.official().does(() -> this.opening.open(id, wanted)))
			.isEqualTo(
					"“Recommended national standards” does not provide for “Expert group” here (Standardization Law of 2017, art. 16).");
	}

	@Test
	void withoutACommitteeAnExpertGroupOfFifteenDecidesOnAMandatoryStandard() {
		var id = this.world.inReview("national.mandatory", null);
		var pool = this.world.newCommittee();
		var experts = this.world.experts(14, pool);
		var meeting = this.acting.today().plusDays(10);
		this.acting.refusal(() -> group(id, experts, List.of(), meeting))
			.isEqualTo("The group has 14 experts; “Mandatory national standards” needs at least 15 "
					+ "(Measures on National Standards, Order 59 of 2022). Name more experts.");
		this.acting.refusal(() -> group(id, experts, List.of(new NewBallot.Invited("Zhao", "LEAD")), meeting))
			.startsWith("Zhao cannot review the text: LEAD drafts it");
		this.acting.refusal(() -> group(id, experts, List.of(new NewBallot.Invited("Zhao", null)), null))
			.startsWith("“Mandatory national standards” decides at a meeting");
		this.acting
			.refusal(() -> group(id, experts.subList(1, 14),
					List.of(new NewBallot.Invited("Zhao Yi", "Institute"),
							new NewBallot.Invited("ZHAO\u3000yi ", " institute")),
					meeting))
			.startsWith("“ZHAO\u3000yi ” and “Zhao Yi” are one person, who counts once");
		this.acting.refusal(() -> group(id, experts, List.of(new NewBallot.Invited("expert 003", null)), meeting))
			.startsWith("“expert 003” and “Expert 003” are one person");
		var ballot = group(id, experts, List.of(new NewBallot.Invited("Zhao", "Institute")), meeting);
		this.world.votes(ballot, Position.APPROVE, experts.subList(0, 11));
		var zhao = details(ballot, this.acting.official()).voters()
			.stream()
			.filter((voter) -> voter.name().equals("Zhao"))
			.findFirst()
			.orElseThrow();
		this.acting.clock().set(meeting);
		this.acting.official().does(() -> this.voting.record(ballot, zhao.id(), Position.APPROVE, null));
		var other = details(ballot, this.acting.official()).voters().get(0);
		this.acting.refusal(
				() -> this.acting.official().does(() -> this.voting.record(ballot, other.id(), Position.APPROVE, null)))
			.contains("votes in person");
		this.acting.refusal(() -> this.acting.official().does(() -> this.closing.close(ballot, " ")))
			.contains("write its minutes");
		this.world.close(ballot);
		assertThat(this.reader.ofProject(id).get(0)).matches((each) -> each.status() == BallotStatus.PASSED)
			.matches((each) -> each.tally().criteria().get(1).whole() == 15)
			.matches((each) -> each.tally().criteria().get(1).needed() == 12);
	}

	private BallotId group(ProjectId id, List<Person> experts, List<NewBallot.Invited> invited, LocalDate meeting) {
		var accounts = new HashSet<>(experts.stream().map(Person::accountId).toList());
		return this.acting.official()
			.get(() -> this.opening.open(id, new NewBallot(BallotKind.EXPERT_GROUP, null, meeting, accounts, invited)));
	}

	@Test
	void anAssociationDecidesByThreeQuartersOfThoseAttending() {
		var members = this.world.experts(10, this.committee);
		var id = this.world.inReview("association", this.committee);
		var wanted = new NewBallot(BallotKind.COMMITTEE, null, this.acting.today(), Set.of(), List.of());
		var ballot = this.acting.official().get(() -> this.opening.open(id, wanted));
		this.world.votes(ballot, Position.APPROVE, members.subList(0, 3));
		var silent = details(ballot, this.acting.official()).voters().get(9);
		this.acting.official().does(() -> this.voting.attend(ballot, silent.id(), true));
		this.world.close(ballot);
		var result = this.reader.ofProject(id).get(0);
		assertThat(result.status()).isEqualTo(BallotStatus.PASSED);
		assertThat(result.tally().criteria()).singleElement()
			.matches((line) -> line.part() == 3 && line.whole() == 4 && line.needed() == 3);
	}

	@Test
	void whatAMeetingBroughtIsWrittenDownFromItsDayUntilTheBallotIsClosed() {
		var id = this.world.inReview("industry.JR", null);
		var member = this.world.expert("Member with an account", this.world.newCommittee());
		var meeting = this.acting.today().plusDays(10);
		var ballot = group(id, List.of(member), List.of(new NewBallot.Invited("Zhao", "Institute")), meeting);
		var zhao = voter(ballot, "Zhao");
		this.acting.clock().set(meeting.minusDays(1));
		assertThat(details(ballot, this.acting.official()).recording()).isFalse();
		for (Runnable act : List.<Runnable>of(() -> this.voting.attend(ballot, zhao, true),
				() -> this.voting.record(ballot, zhao, Position.APPROVE, null))) {
			this.acting.refusal(() -> this.acting.official().does(act))
				.isEqualTo("Ballot 1 is decided at the meeting on 2026-03-12; today is 2026-03-11. Positions and "
						+ "attendance are recorded from the day of the meeting until the ballot is closed. "
						+ "Come back then.");
		}
		this.acting.clock().set(meeting);
		this.acting.official().does(() -> this.voting.attend(ballot, zhao, true));
		this.acting.clock().set(meeting.plusDays(5));
		this.acting.refusal(() -> this.world.votes(ballot, Position.APPROVE, List.of(member)))
			.startsWith("The time of ballot 1 was over on 2026-03-12.");
		assertThat(details(ballot, this.acting.official()).recording()).isTrue();
		this.acting.official().does(() -> this.voting.record(ballot, zhao, Position.APPROVE, null));
		this.acting.official().does(() -> this.voting.attend(ballot, voter(ballot, member.displayName()), true));
		this.world.close(ballot);
		assertThat(this.reader.ofProject(id).get(0).count()).matches((count) -> count.attending() == 2)
			.matches((count) -> count.voted() == 1);
		this.acting
			.refusal(() -> this.acting.official().does(() -> this.voting.record(ballot, zhao, Position.ABSTAIN, null)))
			.startsWith("Ballot 1 was closed by Li Wei on 2026-03-");
	}

	@Test
	void aBallotWithoutAMeetingRecordsNobodyAsPresent() {
		var members = this.world.experts(3, this.committee);
		var ballot = this.world.open(this.world.inReview("industry.JR", this.committee));
		var voter = voter(ballot, members.get(0).displayName());
		this.acting.refusal(() -> this.acting.official().does(() -> this.voting.attend(ballot, voter, true)))
			.startsWith("Ballot 1 is held without a meeting");
	}

	private UUID voter(BallotId ballot, String name) {
		return details(ballot, this.acting.official()).voters()
			.stream()
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

	@Test
	void anEnterpriseNeedsNoBallotUnlessItsRulesSaySo() {
		var id = this.world.inReview("enterprise", this.committee);
		assertThat(this.acting.details(id).gatesNow()).noneMatch((gate) -> gate.name().equals("ballot"));
	}

	@Test
	void whoDraftsDoesNotVoteInPersonNorAsAUnit() {
		var unit = this.world.newUnit();
		this.world.seat(this.committee, unit, InterestCategory.USER);
		this.world.seat(this.committee, this.acting.lead(), InterestCategory.PRODUCER);
		this.world.expert("Ann of the unit", this.committee, unit);
		this.world.expert("Bob of the drafting body", this.committee, this.acting.lead());
		this.world.person("Cao who drafts", new Actor.Grant(Role.EXPERT, this.committee, null),
				new Actor.Grant(Role.DRAFTER, this.acting.lead(), null));
		this.world.expert("Dan", this.committee);
		var id = this.world.inReview("national.recommended", this.committee);
		var view = this.acting.official().get(() -> this.opening.proposal(id)).committee();
		assertThat(view.voters()).extracting(Voter::name).containsExactlyInAnyOrder("Ann of the unit", "Dan");
		assertThat(view.voters()).filteredOn((voter) -> voter.name().startsWith("Ann"))
			.extracting(Voter::interest)
			.containsExactly(InterestCategory.USER);
		assertThat(view.excluded()).extracting((each) -> each.name() + " " + each.cause())
			.containsExactlyInAnyOrder("Bob of the drafting body UNIT_DRAFTS", "Cao who drafts PERSON_DRAFTS");
	}

	@Test
	void aCommitteeInWhichOneInterestHasMoreThanHalfDoesNotVote() {
		for (int n = 0; n < 3; n++) {
			this.world.seat(this.committee, this.world.newUnit(),
					(n < 2) ? InterestCategory.PRODUCER : InterestCategory.USER);
		}
		var id = this.world.inReview("national.recommended", this.committee);
		this.acting.refusal(() -> this.world.open(id))
			.startsWith("“Producers” holds 2 of 3 seats of the committee; at most 1/2 is allowed (");
		this.world.seat(this.committee, this.world.newUnit(), InterestCategory.CONSUMER);
		assertThat(this.world.open(id)).isNotNull();
	}

	@Test
	void theSeatOfABodyIsFilledByItsExpertsTogetherWithOneVote() {
		var unit = this.world.newUnit();
		this.world.seat(this.committee, unit, InterestCategory.USER);
		this.world.expert("Alone", this.committee);
		var first = this.world.expert("First of the unit", unit);
		var second = this.world.expert("Second of the unit", unit);
		var id = this.world.inReview("industry.JR", this.committee);
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.APPROVE, List.of(first));
		this.world.votes(ballot, Position.DISAPPROVE, List.of(second));
		assertThat(details(ballot, first).ballot().voted()).isEqualTo(1);
		assertThat(details(ballot, first).own()).extracting(VoterLine::position).isEqualTo(Position.DISAPPROVE);
		assertThat(details(ballot, first).versions()).extracting(VoteLine::castBy)
			.containsExactly("First of the unit", "Second of the unit");
	}

	@Test
	void aVoteCanBeChangedUntilTheEndAndEachVersionIsKept() {
		var experts = this.world.experts(2, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var ballot = this.world.open(id);
		var one = experts.get(0);
		this.acting.refusal(() -> one.does(() -> this.voting.vote(ballot, Position.DISAPPROVE, " ")))
			.startsWith("A disapproval needs its reason");
		this.world.votes(ballot, Position.DISAPPROVE, List.of(one));
		this.world.votes(ballot, Position.APPROVE, List.of(one));
		this.world.votes(ballot, Position.APPROVE, List.of(one));
		assertThat(details(ballot, one).versions()).extracting(VoteLine::position)
			.containsExactly(Position.DISAPPROVE, Position.APPROVE);
		assertThat(details(ballot, one).ballot().voted()).isEqualTo(1);
		assertThat(this.events.stream(Act.class).map(Act::verb)).contains("ballot.voted", "ballot.vote-changed");
		this.acting.clock().passDays(31);
		this.acting.refusal(() -> this.world.votes(ballot, Position.ABSTAIN, List.of(one)))
			.startsWith("The time of ballot 1 was over on 2026-04-01.");
	}

	@Test
	void votersAndTheLeadFindTheirActsInTheirWorkAndAreTold() {
		var experts = this.world.experts(2, this.committee);
		var id = this.world.inReview("national.recommended", this.committee);
		var code = this.acting.view(id).code();
		assertThat(subjects(this.acting.official(), "ballots.work.open")).contains(code);
		var ballot = this.world.open(id);
		assertThat(told("ballots.notice.opened")).containsAll(ids(experts));
		assertThat(subjects(experts.get(0), "ballots.work.vote")).containsExactly(code);
		this.world.votes(ballot, Position.APPROVE, experts.subList(0, 1));
		assertThat(subjects(experts.get(0), "ballots.work.vote")).isEmpty();
		this.acting.clock().passDays(27);
		this.reminders.remind();
		this.reminders.remind();
		assertThat(told("ballots.notice.reminder")).filteredOn(ids(experts)::contains)
			.containsExactly(experts.get(1).accountId());
		this.world.votes(ballot, Position.APPROVE, experts.subList(1, 2));
		assertThat(subjects(this.acting.official(), "ballots.work.close")).contains(code);
		this.world.close(ballot);
		assertThat(told("ballots.notice.closed.PASSED")).containsAll(ids(experts));
		assertThat(this.events.stream(Notice.class))
			.filteredOn((notice) -> notice.key().equals("ballots.notice.closed.PASSED"))
			.map(Notice::recipients)
			.contains(Notice.Recipients.holders(Role.DRAFTER, this.acting.lead()));
	}

	private static Set<UUID> ids(List<Person> people) {
		return people.stream().map(Person::accountId).collect(Collectors.toSet());
	}

	private List<UUID> told(String key) {
		return this.events.stream(Notice.class)
			.filter((notice) -> notice.key().equals(key))
			.flatMap((notice) -> notice.recipients().accounts().stream())
			.toList();
	}

	private List<String> subjects(Person person, String key) {
		return person.get(() -> this.work.stream().flatMap((source) -> source.of(person).stream()).toList())
			.stream()
			.filter((item) -> item.key().equals(key))
			.map(WorkItem::subject)
			.map((subject) -> subject.split(" ")[0])
			.toList();
	}

	@Test
	void aSuspendedProjectTakesNoVotesAndAsksForNone() {
		var experts = this.world.experts(2, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var ballot = this.world.open(id);
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.course().suspend(id, seen, "Wait."));
		this.acting.refusal(() -> this.world.votes(ballot, Position.APPROVE, experts))
			.contains("is not in review any more, or is suspended");
		assertThat(subjects(experts.get(0), "ballots.work.vote")).isEmpty();
		assertThat(details(ballot, experts.get(0)).mayVote()).isFalse();
	}

	@Test
	void aBallotIsHeldInReviewAndOneAtATime() {
		this.world.experts(3, this.committee);
		var id = this.acting.drafting((proposal) -> proposal);
		this.acting.refusal(() -> this.world.open(id)).contains("is in stage 20; a ballot is held in stage 40");
		var other = this.world.inReview("industry.JR", this.committee);
		this.world.open(other);
		this.acting.refusal(() -> this.world.open(other))
			.contains("has changed since you opened it: Li Wei, “Ballot opened”");
	}

}
