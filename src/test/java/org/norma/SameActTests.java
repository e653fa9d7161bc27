package org.norma;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.accounts.AccountService;
import org.norma.accounts.PasswordService;
import org.norma.ballots.BallotClosing;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotVoting;
import org.norma.ballots.BallotWorld;
import org.norma.ballots.Position;
import org.norma.bodies.BodyAdministration;
import org.norma.consultations.NewRound;
import org.norma.consultations.RoundKind;
import org.norma.consultations.RoundService;
import org.norma.needs.NeedData;
import org.norma.needs.NeedService;
import org.norma.needs.Urgency;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.Stage;
import org.norma.projects.World;
import org.norma.publications.PublicationTest;
import org.norma.publications.Road;
import org.norma.reviews.DecisionService;
import org.norma.reviews.Outcome;
import org.norma.reviews.ReviewReader;
import org.norma.reviews.ReviewService;
import org.norma.reviews.Reviewing;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Two people decide the same act through its page at once: one succeeds, the other reads
 * who did it.
 */
@PublicationTest
@Tag("long")
class SameActTests {

	private static final String PASSWORD = "seven silver bicycles";

	/** With every exemption of the road ticked. */
	private static final Map<String, String> APPROVAL = Map.of("password", PASSWORD, "exemptions",
			"consultation,ballot");

	private static final int ROUNDS = 3;

	@Autowired
	private MockMvcTester web;

	@Autowired
	private MessageSource messages;

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private AccountService accounts;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private BodyAdministration administration;

	@Autowired
	private BallotOpening opening;

	@Autowired
	private BallotVoting voting;

	@Autowired
	private BallotClosing closing;

	@Autowired
	private RoundService rounds;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private ReviewReader reader;

	@Autowired
	private NeedService needs;

	@Autowired
	private JdbcClient jdbc;

	private Person first;

	private Person second;

	@BeforeEach
	void people() {
		today();
		this.first = official("Zhao Qian");
		this.second = official("Sun Li");
	}

	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private Person official(String name) {
		var account = this.accounts.create("official-" + UUID.randomUUID() + "@example.org", name, Locale.ENGLISH);
		this.passwords.set(account.token(), PASSWORD);
		return new Person(account.id().value(), name, this.acting.official().grants(), Locale.ENGLISH);
	}

	/** What somebody sends. */
	private record Sent(String path, Map<String, String> form) {
	}

	private void oneSucceedsTheOtherIsTold(Sent one, Sent other) throws Exception {
		var start = new CountDownLatch(1);
		var pool = Executors.newFixedThreadPool(2);
		try {
			var answers = new ArrayList<MvcTestResult>();
			var sending = List.of(pool.submit(sending(start, one, this.first)),
					pool.submit(sending(start, other, this.second)));
			start.countDown();
			for (var each : sending) {
				answers.add(each.get());
			}
			check(answers);
		}
		finally {
			pool.shutdownNow();
		}
	}

	private Callable<MvcTestResult> sending(CountDownLatch start, Sent sent, Person person) {
		return () -> {
			start.await();
			var request = this.web.post()
				.uri(sent.path() + "?lang=en")
				.with(csrf())
				.with(authentication(person.token()));
			sent.form().forEach(request::param);
			return request.exchange();
		};
	}

	private void check(List<MvcTestResult> answers) throws Exception {
		assertThat(answers).allSatisfy((each) -> assertThat(each.getUnresolvedException()).isNull());
		var done = answers.stream().map(SameActTests::isDone).toList();
		assertThat(done).as("one succeeds: " + answers.stream().map(this::sentence).toList())
			.containsExactlyInAnyOrder(true, false);
		var winner = done.get(0) ? this.first : this.second;
		var loser = answers.get(done.get(0) ? 1 : 0);
		assertThat(loser.getResponse().getStatus()).isIn(200, 302, 303, 409);
		assertThat(sentence(loser)).contains(winner.displayName()).contains("2026-");
	}

	private static boolean isDone(MvcTestResult answer) {
		return answer.getMvcResult().getFlashMap().containsKey("done");
	}

	/** What the page, or the page after it, says. */
	private String sentence(MvcTestResult answer) {
		try {
			var said = answer.getMvcResult().getFlashMap().get("refusal");
			return (said != null) ? said(said) : answer.getResponse().getContentAsString();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String said(Object sentence) throws Exception {
		var key = sentence.getClass().getDeclaredMethod("key");
		var arguments = sentence.getClass().getDeclaredMethod("arguments");
		key.setAccessible(true);
		arguments.setAccessible(true);
		return this.messages.getMessage((String) key.invoke(sentence), (Object[]) arguments.invoke(sentence),
				Locale.ENGLISH);
	}

	private void twice(String path, Map<String, String> form) throws Exception {
		oneSucceedsTheOtherIsTold(new Sent(path, form), new Sent(path, form));
	}

	private static String page(ProjectId id) {
		return "/projects/" + id.value();
	}

	@Test
	void thePlanDecision() throws Exception {
		for (int n = 0; n < ROUNDS; n++) {
			var id = this.acting.propose(this.acting.proposal("industry.JR"));
			var version = String.valueOf(this.acting.version(id));
			oneSucceedsTheOtherIsTold(
					new Sent(page(id) + "/decide", Map.of("accepted", "true", "department", "469", "version", version)),
					new Sent(page(id) + "/decide", Map.of("accepted", "false", "reason", "No.", "version", version)));
		}
	}

	@Test
	void theClosingOfARound() throws Exception {
		for (int n = 0; n < ROUNDS; n++) {
			today();
			var id = this.acting.drafting((proposal) -> proposal);
			this.acting.write(id);
			this.acting.advance(id);
			var until = this.acting.today().plusDays(60);
			var round = this.acting.official()
				.get(() -> this.rounds.open(new NewRound(id, RoundKind.PUBLIC, until, Set.of())));
			this.acting.clock().set(until.plusDays(1));
			twice("/consultations/" + round.value() + "/close", Map.of());
		}
	}

	@Test
	void theClosingOfABallot() throws Exception {
		var world = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		for (int n = 0; n < ROUNDS; n++) {
			var committee = world.newCommittee();
			var members = world.experts(3, committee);
			var ballot = world.open(world.inReview("industry.JR", committee));
			world.votes(ballot, Position.APPROVE, members);
			twice("/ballots/" + ballot.value() + "/close", Map.of("minutes", "All agreed."));
		}
	}

	@Test
	void theApprovalAndTheReturn() throws Exception {
		for (int n = 0; n < ROUNDS; n++) {
			var id = this.road.toApproval("industry.SB");
			twice(page(id) + "/approve", APPROVAL);
			var other = this.road.toApproval("industry.SB");
			oneSucceedsTheOtherIsTold(new Sent(page(other) + "/approve", APPROVAL),
					new Sent(page(other) + "/return", Map.of("stage", Stage.DRAFTING.name(), "reason", "Clause 4.")));
		}
	}

	@Test
	void thePublication() throws Exception {
		for (int n = 0; n < ROUNDS; n++) {
			var id = this.road.toApproval("industry.SB");
			this.road.approve(id);
			twice(page(id) + "/publish", Map.of("publishedOn", "2026-03-02", "effectiveOn", "2027-03-02"));
		}
	}

	@Test
	void theDecisionOfAReview() throws Exception {
		var reviewing = new Reviewing(this.acting, this.reviews, this.decisions);
		for (int n = 0; n < ROUNDS; n++) {
			var standard = reviewing.standard("GB/T " + (95100 + n) + "-2018", "national.recommended", "2018-05-01");
			var path = "/reviews/cases/" + reviewing.judged(standard, Outcome.CONFIRM).value() + "/decide";
			oneSucceedsTheOtherIsTold(
					new Sent(path, Map.of("outcome", "CONFIRM", "reason", "Still right.", "announce", "true")),
					new Sent(path, Map.of("outcome", "REVISE", "reason", "Out of date.")));
		}
	}

	@Test
	void theWithdrawal() throws Exception {
		var reviewing = new Reviewing(this.acting, this.reviews, this.decisions);
		for (int n = 0; n < ROUNDS; n++) {
			var standard = reviewing.standard("GB/T " + (95200 + n) + "-2018", "national.recommended", "2018-05-01");
			var review = reviewing.judged(standard, Outcome.WITHDRAW);
			reviewing.decide(review, Outcome.WITHDRAW);
			var project = this.reader.byId(review).orElseThrow().projectId();
			this.jdbc.sql("update project set stage = 'WITHDRAWAL', entered_stage_on = '2026-03-02' where id = :id")
				.param("id", project)
				.update();
			twice("/reviews/withdrawals/" + project, Map.of("on", "2026-03-02", "reason", "Nobody uses it."));
		}
	}

	@Test
	void theAnswerToANeed() throws Exception {
		var enterprise = Person.with("Zhang Min", Role.ENTERPRISE, UUID.randomUUID());
		for (int n = 0; n < ROUNDS; n++) {
			var need = enterprise.get(() -> this.needs
				.state(new NeedData("Plugs", "C", null, "Batteries burn.", null, Urgency.HIGH, null)));
			var path = "/needs/" + need.value() + "/answer";
			oneSucceedsTheOtherIsTold(new Sent(path, Map.of("text", "There is GB 42295.")),
					new Sent(path, Map.of("text", "Not now.", "declined", "true")));
		}
	}

}
