package org.norma.ballots.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.ballots.BallotClosing;
import org.norma.ballots.BallotId;
import org.norma.ballots.BallotKind;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotReader;
import org.norma.ballots.BallotVoting;
import org.norma.ballots.BallotWorld;
import org.norma.ballots.NewBallot;
import org.norma.ballots.Position;
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
			.contains("0 of 4 have voted")
			.contains("3 more votes must come in: 0 of 4 have voted, at least 3 must (3/4, ")
			.contains("Cast the vote")
			.doesNotContain("Close the ballot");
		assertThat(post(page(ballot) + "/vote", one).param("position", "APPROVE")).hasRedirectedUrl(page(ballot));
		assertThat(get(page(ballot) + "?lang=en", one)).bodyText()
			.contains("1 of 4 have voted")
			.contains("Change the vote");
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
			.contains("全国专业标准化技术委员会管理办法")
			.contains("abstentions included")
			.doesNotContain("Expert 001")
			.doesNotContain("Clause 4 is not clear.");
		assertThat(get(page(ballot) + "?lang=en", this.acting.official())).bodyText()
			.contains("Expert 004")
			.contains("Clause 4 is not clear.")
			.contains("answer needed");
		assertThat(this.web.get().uri("/ballots?lang=en")).hasStatusOk().bodyText().contains("Passed");
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
			.doesNotContain("/record/");
		this.acting.clock().passDays(2);
		assertThat(get(page(ballot) + "?lang=en", official)).bodyText()
			.contains("Record who is present")
			.contains("/record/");
		for (var voter : voters.stream().filter((each) -> each.accountId() == null).toList()) {
			assertThat(post(page(ballot) + "/record/" + voter.id(), official).param("position", "APPROVE"))
				.hasStatus3xxRedirection();
		}
		this.world.votes(ballot, Position.APPROVE, List.of(expert));
		assertThat(post(page(ballot) + "/close", official).param("minutes", "All agreed.")).hasStatus3xxRedirection();
		assertThat(this.web.get().uri(page(ballot) + "?lang=en")).bodyText()
			.contains("All agreed.")
			.contains("Shares are of the whole group")
			.contains("3 of 3 (100 %)");
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
