package org.norma.ballots.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.AnsweredQuestions;
import org.norma.ballots.BallotClosing;
import org.norma.ballots.BallotId;
import org.norma.ballots.BallotKind;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotReader;
import org.norma.ballots.BallotVoting;
import org.norma.ballots.BallotWorld;
import org.norma.ballots.NewBallot;
import org.norma.ballots.Position;
import org.norma.ballots.VoterLine;
import org.norma.bodies.BodyAdministration;
import org.norma.bodies.InterestCategory;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The pages of ballots by role and language. */
@ProjectTest
class BallotPagesTests {

	@Autowired
	private MockMvcTester web;

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

	private MockMvcTester.MockMvcRequestBuilder get(String path, Person person) {
		return this.web.get().uri(path).with(authentication(person.token()));
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, Person person) {
		return this.web.post().uri(path).with(csrf()).with(authentication(person.token()));
	}

	private static String page(BallotId id) {
		return "/ballots/" + id.value();
	}

	@Test
	void theListAndThePageNameTheCommitteeAndWhatStillWaitsForMyVote() {
		var experts = this.world.experts(4, this.committee);
		var ballot = this.world.open(this.world.inReview("national.recommended", this.committee));
		var address = "href=\"/bodies/" + this.committee + "\"";
		var one = experts.get(0);
		assertThat(get("/ballots?lang=en", one)).bodyText()
			.contains(address, "Waiting for your vote (1)")
			.doesNotContain("Your vote is in");
		assertThat(this.web.get().uri("/ballots?lang=en")).bodyText().contains(address);
		assertThat(get(page(ballot) + "?lang=en", one)).bodyText().contains(address);
		assertThat(post(page(ballot) + "/vote", one).param("position", "APPROVE")).hasRedirectedUrl(page(ballot));
		assertThat(get("/ballots?lang=en", one)).bodyText()
			.contains("Your vote is in (1)")
			.doesNotContain("Waiting for your vote");
	}

	@Test
	void aVoterReadsTheTextVotesAndIsToldThatTheVoteCounts() {
		var experts = this.world.experts(4, this.committee);
		var ballot = this.world.open(this.world.inReview("national.recommended", this.committee));
		var one = experts.get(0);
		assertThat(get("/ballots?lang=en", one)).hasStatusOk()
			.bodyText()
			.contains("Waiting for your vote")
			.contains("30 days left");
		assertThat(get(page(ballot) + "/text?lang=en", one)).hasStatusOk()
			.bodyText()
			.contains("The product shall be safe.");
		assertThat(get(page(ballot) + "?lang=en", one)).hasStatusOk()
			.bodyText()
			.contains("Until then a position and its reason are known to the voter alone (a rule of this office).")
			.doesNotContain("0 of 4 have voted")
			.contains("Cast the vote")
			.doesNotContain("Close the ballot");
		assertThat(post(page(ballot) + "/vote", one).param("position", "APPROVE")).hasRedirectedUrl(page(ballot));
		assertThat(get(page(ballot) + "?lang=en", one)).bodyText()
			.doesNotContain("1 of 4 have voted")
			.contains("Change the vote");
		assertThat(get(page(ballot) + "?lang=en", this.acting.official())).bodyText()
			.contains("1 of 4 have voted")
			.contains("2 more votes must come in: 1 of 4 have voted, at least 3 must (3/4, ");
	}

	@Test
	void aDisapprovalWithoutAReasonKeepsWhatWasTypedAndSaysWhatIsMissing() {
		var experts = this.world.experts(1, this.committee);
		var ballot = this.world.open(this.world.inReview("industry.JR", this.committee));
		assertThat(post(page(ballot) + "/vote?lang=en", experts.get(0)).param("position", "DISAPPROVE")
			.param("remark", " ")).hasStatusOk().bodyText().contains("A disapproval needs its reason");
		assertThat(post(page(ballot) + "/vote?lang=en", experts.get(0)).param("remark", "A typed remark")).hasStatusOk()
			.bodyText()
			.contains("Choose a position.")
			.contains("A typed remark");
	}

	@Test
	void whileABallotRunsThePageOfAnExemptionSaysSoBeforeItIsFilledIn() {
		var id = this.world.inReview("industry.JR", this.committee);
		this.world.experts(4, this.committee);
		this.world.open(id);
		assertThat(get("/projects/" + id.value() + "/exempt?gate=ballot&lang=en", this.acting.official())).hasStatusOk()
			.bodyText()
			.contains("This act is not possible now.", "While voters are asked there is no exemption")
			.doesNotContain("<textarea");
	}

	@Test
	void theResultIsPublicWithItsArithmeticAndTheSingleVotesAreNot() {
		var experts = this.world.experts(4, this.committee);
		var ballot = this.world.open(this.world.inReview("national.recommended", this.committee));
		this.world.votes(ballot, Position.APPROVE, experts.subList(0, 3));
		assertThat(this.web.get().uri(page(ballot) + "?lang=en")).hasStatusOk()
			.bodyText()
			.contains("The count is shown when the ballot is closed.")
			.doesNotContain("Expert 001");
		this.world.votes(ballot, Position.DISAPPROVE, experts.subList(3, 4));
		this.world.close(ballot);
		assertThat(this.web.get().uri(page(ballot) + "?lang=en")).hasStatusOk()
			.bodyText()
			.contains("The text has passed")
			.contains("3 of 4 (75 %)")
			.contains("at least 2/3: 3")
			.contains("at most 1/4: 1")
			.contains("Measures on National Technical Committees")
			.contains("abstentions included")
			.doesNotContain("Expert 001")
			.doesNotContain("Clause 4 is not clear.");
		assertThat(get(page(ballot) + "?lang=en", this.acting.official())).bodyText()
			.contains("Expert 004")
			.contains("Clause 4 is not clear.")
			.contains("answer needed");
		assertThat(listed(ballot)).contains("Passed");
	}

	/** The page of the list on which the ballot stands. */
	private String listed(BallotId ballot) {
		return IntStream.range(0, 20)
			.mapToObj((number) -> body("/ballots?lang=en&page=" + number))
			.filter((body) -> body.contains(page(ballot)))
			.findFirst()
			.orElseThrow();
	}

	private String body(String address) {
		return new String(this.web.get().uri(address).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

	@Test
	void theStateIsAskedForAgainWhileVotesComeInAndNoLonger() {
		var experts = this.world.experts(2, this.committee);
		var ballot = this.world.open(this.world.inReview("industry.JR", this.committee));
		assertThat(get(page(ballot) + "/state", experts.get(0)).header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains("hx-trigger=\"every 10s\"")
			.doesNotContain("<html");
		this.world.votes(ballot, Position.APPROVE, experts);
		this.world.close(ballot);
		assertThat(get(page(ballot) + "/state", experts.get(0)).header("HX-Request", "true")).bodyText()
			.doesNotContain("hx-get");
	}

	@Test
	void theOpeningPageShowsWhoVotesWhoDoesNotAndWhy() {
		this.world.seat(this.committee, this.acting.lead(), InterestCategory.PRODUCER);
		this.world.expert("Ann", this.committee);
		var id = this.world.inReview("national.recommended", this.committee);
		assertThat(get(opening(id) + "&lang=en", this.acting.official())).hasStatusOk()
			.bodyText()
			.contains("Ballot of the committee: Who votes: 1")
			.contains("LEAD (name): belongs to LEAD (name), which drafts")
			.contains("Quorum: 3/4 (");
		assertThat(post("/ballots/new?lang=en", this.acting.official()).param("project", id.value().toString())
			.param("kind", "COMMITTEE")
			.param("closesOn", "2026-01-01")).hasStatusOk()
			.bodyText()
			.contains("The last day 2026-01-01 lies before today");
		assertThat(post("/ballots/new", this.acting.official()).param("project", id.value().toString())
			.param("kind", "COMMITTEE")
			.param("closesOn", this.acting.today().plusDays(20).toString())).hasStatus3xxRedirection();
		assertThat(get("/projects/" + id.value() + "?lang=en", this.acting.official())).hasStatusOk()
			.bodyText()
			.contains("Ballot 1, open until")
			.contains("Ballot opened");
	}

	/** A small committee votes all the same; who opens the ballot is told before. */
	@Test
	void whoOpensABallotReadsWhatTheCommitteeDoesNotMeetOfTheRules() {
		var unit = this.world.newUnit();
		this.world.seat(this.committee, unit, null);
		for (var name : List.of("Ann", "Ben", "Cai", "Dan")) {
			this.world.expert(name, this.committee, unit);
		}
		var id = this.world.inReview("national.recommended", this.committee);
		var few = "The committee has 4 members; the rules ask for at least 25 (";
		assertThat(get(opening(id) + "&lang=en", this.acting.official())).hasStatusOk()
			.bodyText()
			.contains(few)
			.containsPattern("4 members come from “UNIT [^”]+”; the rules allow at most 3 from one unit");
		assertThat(post("/ballots/new?lang=en", this.acting.official()).header(AnsweredQuestions.READS, "yes")
			.param("project", id.value().toString())
			.param("kind", "COMMITTEE")
			.param("closesOn", this.acting.today().plusDays(20).toString())).bodyText()
			.contains(few, "open the ballot on it all the same?");
	}

	private static String opening(ProjectId id) {
		return "/ballots/new?project=" + id.value();
	}

	@Test
	void aGroupIsNamedOnThePageAndItsPositionsAreRecorded() {
		var expert = this.world.expert("Expert of the pool", this.world.newCommittee());
		var id = this.world.inReview("industry.JR", null);
		assertThat(get(opening(id) + "&lang=en", this.acting.official())).bodyText().contains("Expert of the pool");
		assertThat(post("/ballots/new?lang=en", this.acting.official()).param("project", id.value().toString())
			.param("kind", "EXPERT_GROUP")
			.param("experts", expert.accountId().toString())
			.param("meetingOn", this.acting.today().plusDays(2).toString())
			.param("invited", "Zhao Min; Institute\n\nQian")).hasStatus3xxRedirection();
		var ballot = this.reader.ofProject(id).get(0).id();
		var official = this.acting.official();
		var voters = official.get(() -> this.reader.details(ballot)).voters();
		assertThat(voters).extracting((voter) -> voter.name() + " " + voter.unit())
			.contains("Zhao Min Institute", "Qian null");
		assertThat(get(page(ballot) + "?lang=en", official)).bodyText()
			.contains("Positions and attendance are recorded from the day of the meeting, 2026-03-04")
			.doesNotContain("/meeting");
		this.acting.clock().passDays(2);
		assertThat(get(page(ballot) + "?lang=en", official)).bodyText()
			.contains("Record who is present")
			.contains("/meeting");
		var recording = post(page(ballot) + "/meeting", official);
		for (int at = 0; at < voters.size(); at++) {
			recording = recording.param("lines[" + at + "].voter", voters.get(at).id().toString())
				.param("lines[" + at + "].seen", "0")
				.param("lines[" + at + "].present", "true");
			if (voters.get(at).accountId() == null) {
				recording = recording.param("lines[" + at + "].position", "APPROVE");
			}
		}
		assertThat(recording).hasRedirectedUrl(page(ballot) + "#meeting");
		this.world.votes(ballot, Position.APPROVE, List.of(expert));
		assertThat(post(page(ballot) + "/close", official).param("minutes", "All agreed.")).hasStatus3xxRedirection();
		assertThat(this.web.get().uri(page(ballot) + "?lang=en")).bodyText()
			.contains("All agreed.")
			.contains("Shares are of the whole group")
			.contains("3 of 3 (100 %)");
	}

	@Test
	void aFaultInOneLineOfTheMeetingRecordsNothingAndKeepsWhatWasTyped() {
		var id = this.world.inReview("industry.JR", null);
		var official = this.acting.official();
		var invited = List.of(new NewBallot.Invited("Qian Yi", null), new NewBallot.Invited("Zhao Min", "Institute"));
		var ballot = official.get(() -> this.opening.open(id,
				new NewBallot(BallotKind.EXPERT_GROUP, null, this.acting.today(), Set.of(), invited)));
		var voters = official.get(() -> this.reader.details(ballot)).voters();
		assertThat(meeting(ballot, voters, "DISAPPROVE", "", 0)).hasStatusOk()
			.bodyText()
			.contains("Nothing is recorded yet: look at the lines that are marked (1).")
			.contains("A disapproval needs its reason")
			.contains("Typed of Zhao Min");
		assertThat(official.get(() -> this.reader.details(ballot)).ballot().voted()).isZero();
		assertThat(meeting(ballot, voters, "", "A remark alone", 0)).hasStatusOk()
			.bodyText()
			.contains("Choose the position that Qian Yi signed");
		assertThat(meeting(ballot, voters, "FOO", "", 0)).hasStatusOk().bodyText().contains("FOO");
		assertThat(post(page(ballot) + "/meeting", official).param("lines[1].words", "No such field."))
			.hasStatus3xxRedirection();
		assertThat(meeting(ballot, voters, "ABSTAIN", "", 0)).hasStatus3xxRedirection();
		assertThat(meeting(ballot, voters, "APPROVE", "", 0)).hasStatusOk()
			.bodyText()
			.contains("The position of Qian Yi was recorded meanwhile by Li Wei (version 1).");
		this.world.close(ballot);
		assertThat(meeting(ballot, voters, "APPROVE", "", 1)).hasStatusOk()
			.bodyText()
			.contains("Ballot 1 was closed by Li Wei on 2026-03-02.");
	}

	private MockMvcTester.MockMvcRequestBuilder meeting(BallotId ballot, List<VoterLine> voters, String position,
			String remark, int seen) {
		return post(page(ballot) + "/meeting?lang=en", this.acting.official())
			.param("lines[0].voter", voters.get(0).id().toString())
			.param("lines[0].seen", String.valueOf(seen))
			.param("lines[0].position", position)
			.param("lines[0].remark", remark)
			.param("lines[1].voter", voters.get(1).id().toString())
			.param("lines[1].seen", String.valueOf(seen))
			.param("lines[1].position", "APPROVE_WITH_COMMENTS")
			.param("lines[1].remark", "Typed of Zhao Min");
	}

	@Test
	void whoVotesTooLateReadsWhoClosedTheBallotAndWhatWasTyped() {
		var experts = this.world.experts(1, this.committee);
		var ballot = this.world.open(this.world.inReview("industry.JR", this.committee));
		this.world.votes(ballot, Position.APPROVE, experts);
		this.world.close(ballot);
		for (var position : List.of("DISAPPROVE", "")) {
			assertThat(post(page(ballot) + "/vote?lang=en", experts.get(0)).param("position", position)
				.param("remark", "Clause 7 is wrong.")).hasStatusOk()
				.bodyText()
				.contains("Ballot 1 was closed by Li Wei on 2026-03-02. Votes are no longer taken")
				.contains("Clause 7 is wrong.");
		}
	}

	@Test
	void theSecondWhoAnswersIsShownTheFirstAnswerAndKeepsTheOwn() {
		var experts = this.world.experts(2, this.committee);
		var ballot = this.world.open(this.world.inReview("industry.JR", this.committee));
		this.world.votes(ballot, Position.DISAPPROVE, experts);
		this.world.close(ballot);
		var official = this.acting.official();
		var vote = official.get(() -> this.reader.details(ballot)).remarks().get(0).voteId();
		official.does(() -> this.closing.answer(ballot, vote, 0, "The first answer."));
		var second = post(page(ballot) + "/answer/" + vote, official).param("seen", "0")
			.param("text", "The second answer.")
			.exchange();
		assertThat(second).hasStatus3xxRedirection();
		assertThat(get(page(ballot) + "?lang=en", official)
			.cookie(java.util.Objects.requireNonNull(second.getResponse().getCookie("SESSION")))).bodyText()
			.contains("was answered meanwhile by Li Wei: “The first answer.”")
			.contains("The second answer.");
		assertThat(official.get(() -> this.reader.details(ballot)).remarks().get(0).answer())
			.isEqualTo("The first answer.");
	}

	@Test
	void aPageThatIsNoneIsAnsweredWithASentence() {
		assertThat(this.web.get().uri("/ballots?lang=en&page=abc")).hasStatusOk()
			.bodyText()
			.contains("There is no page “abc”");
		assertThat(get("/ballots/new?project=abc", this.acting.official())).hasStatus(404);
	}

	@Test
	void theAuthorityCancelsARunningBallotAndMovesItsLastDayOnItsPage() {
		var experts = this.world.experts(2, this.committee);
		var ballot = this.world.open(this.world.inReview("industry.JR", this.committee));
		var official = this.acting.official();
		assertThat(get(page(ballot) + "?lang=en", official)).bodyText()
			.contains("Shorten or extend")
			.contains("Cancel the ballot");
		assertThat(get(page(ballot) + "?lang=en", experts.get(0))).bodyText().doesNotContain("Cancel the ballot");
		assertThat(post(page(ballot) + "/last-day", official).param("seen", "2026-04-01")
			.param("day", "tomorrow")
			.param("reason", "Why.")).flash().containsKey("refusal");
		assertThat(post(page(ballot) + "/last-day?lang=en", official).header(AnsweredQuestions.READS, "yes")
			.param("seen", "2026-04-01")
			.param("day", "2026-03-20")
			.param("reason", "Why.")).bodyText().contains("from 2026-04-01 to 2026-03-20?");
		assertThat(post(page(ballot) + "/last-day", official).param("seen", "2026-04-01")
			.param("day", "2026-03-20")
			.param("reason", "Why.")).flash().containsEntry("done", "ballots.done.moved");
		assertThat(post(page(ballot) + "/cancel", experts.get(0)).param("reason", "Why.")).hasStatus(403);
		assertThat(post(page(ballot) + "/cancel", official).param("reason", "A wrong text was frozen.")).flash()
			.containsEntry("done", "ballots.done.cancelled");
		assertThat(this.web.get().uri(page(ballot) + "?lang=en")).bodyText()
			.contains("Cancelled: it counts for nothing")
			.contains("A wrong text was frozen.");
		assertThat(post(page(ballot) + "/vote?lang=en", experts.get(0)).param("position", "APPROVE")).bodyText()
			.contains("Ballot 1 was cancelled by Li Wei on 2026-03-02: “A wrong text was frozen.”");
	}

	@Test
	void strangersAreTurnedAway() {
		this.world.experts(2, this.committee);
		var id = this.world.inReview("national.recommended", this.committee);
		var ballot = this.world.open(id);
		var drafter = Person.with("Drafter of another body", Role.DRAFTER, this.world.newUnit());
		var expert = this.world.expert("Expert elsewhere", this.world.newCommittee());
		assertThat(get(opening(id), drafter)).hasStatus(403);
		assertThat(post(page(ballot) + "/close", drafter)).hasStatus(403);
		assertThat(post(page(ballot) + "/close", expert)).hasStatus(403);
		assertThat(post(page(ballot) + "/vote", expert).param("position", "APPROVE")).hasStatus(403);
		assertThat(post(page(ballot) + "/vote", drafter).param("position", "APPROVE")).hasStatus(403);
		assertThat(get(page(ballot) + "/text", drafter)).hasStatus(404);
		assertThat(this.web.get().uri(page(ballot) + "/text")).hasStatus3xxRedirection();
		assertThat(this.web.post().uri(page(ballot) + "/vote").param("position", "APPROVE").with(csrf()))
			.hasStatus3xxRedirection();
	}

	@Test
	void everyPageSpeaksThreeLanguages() {
		var experts = this.world.experts(4, this.committee);
		var id = this.world.inReview("national.recommended", this.committee);
		var association = this.world.inReview("association", this.committee);
		var meeting = this.acting.official()
			.get(() -> this.opening.open(association,
					new NewBallot(BallotKind.COMMITTEE, null, this.acting.today(), Set.of(), List.of())));
		var opened = this.acting.clock();
		for (var language : new String[] { "en", "zh-CN", "it" }) {
			assertThat(get(opening(id) + "&lang=" + language, this.acting.official())).hasStatusOk()
				.bodyText()
				.doesNotContain("??");
		}
		opened.set(this.acting.today());
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.DISAPPROVE, experts);
		speaks(ballot, experts.get(0));
		this.world.close(ballot);
		speaks(ballot, this.acting.official());
		speaks(meeting, this.acting.official());
		assertThat(get(page(ballot) + "?lang=zh-CN", this.acting.official())).bodyText()
			.contains("文本未获通过")
			.contains("退回起草");
		assertThat(get(page(ballot) + "?lang=it", this.acting.official())).bodyText()
			.contains("Il testo non è approvato");
	}

	private void speaks(BallotId ballot, Person person) {
		for (var language : new String[] { "en", "zh-CN", "it" }) {
			for (var path : List.of("/ballots", page(ballot), page(ballot) + "/text")) {
				assertThat(get(path + "?lang=" + language, person)).as(path + " in " + language)
					.hasStatusOk()
					.bodyText()
					.doesNotContain("??");
			}
		}
	}

}
