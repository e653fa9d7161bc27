package org.norma.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.accounts.DemoAccounts;
import org.norma.ballots.BallotClosing;
import org.norma.ballots.BallotId;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotVoting;
import org.norma.ballots.BallotWorld;
import org.norma.ballots.Position;
import org.norma.bodies.BodyAdministration;
import org.norma.projects.World;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A member leaves while a ballot is open: an administrator asks for it, the secretary of
 * the committee confirms it, the successor votes, and the result says so.
 */
@Import(World.class)
@TestPropertySource(properties = "norma.demo-stories=false")
class SeatJourneyTests extends Journey {

	private static final String SUCCESSOR = "EXPERT_2";

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
	private DemoAccounts people;

	@Autowired
	private JdbcClient jdbc;

	private UUID committee;

	private BallotId ballot;

	@BeforeEach
	void anOpenBallot() {
		this.acting.clock().set(LocalDate.now());
		var world = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		this.committee = world.newCommittee();
		grant(this.people.of(Role.EXPERT).orElseThrow().value(), "EXPERT");
		grant(this.people.of(Role.OFFICIAL).orElseThrow().value(), "OFFICIAL");
		var others = List.of(world.expert("Anna Verdi", this.committee), world.expert("Bruno Neri", this.committee));
		this.ballot = world.open(world.inReview("industry.QX", this.committee));
		world.votes(this.ballot, Position.APPROVE, others);
	}

	private void grant(UUID account, String role) {
		this.jdbc.sql("""
				insert into account_grant (id, account_id, role, body_id, valid_from)
				values (:id, :account, :role, :body, '2020-01-01')
				""")
			.param("id", UUID.randomUUID())
			.param("account", account)
			.param("role", role)
			.param("body", this.committee)
			.update();
	}

	@Test
	void aMemberLeavesASecondPersonConfirmsAndTheSuccessorVotes() {
		asked();
		confirmed();
		turnedAway();
		followed();
		counted();
	}

	/** One person asks, and cannot confirm it. */
	private void asked() {
		signInAs("Administrator");
		this.page.navigate("/bodies/" + this.committee + "?lang=en");
		look("seat-committee");
		this.page.locator("main a[href*='departures/new?person=']")
			.filter(new Locator.FilterOptions().setHasText("Marco Rossi"))
			.click();
		sees("a second person, an administrator or an official of this body, has to confirm");
		look("seat-departure-new");
		this.page.getByLabel("Reason").fill("He moved to another test house.");
		this.page.getByLabel("Who takes over the seat").fill("Nobody of that name");
		press("Ask for it");
		sees("There is no account, or more than one, for “Nobody of that name”");
		assertThat(this.page.getByLabel("Reason")).hasValue("He moved to another test house.");
		this.page.getByLabel("Who takes over the seat").fill(SUCCESSOR.toLowerCase() + "@demo.norma");
		press("Ask for it");
		sees("Asked for: a second person has to confirm.");
		sees("You asked for it: somebody else has to confirm.");
		look("seat-departure-asked");
	}

	private void confirmed() {
		inLanguage("en-GB", 390, 844);
		signInAs("Official");
		this.page.navigate("/work?lang=en");
		this.page.locator("main a[href*='/departures/']").first().click();
		look("seat-departure-phone");
		press("Confirm");
		sees("takes over the seat, and votes where it has not voted");
		press("Yes, do it");
		sees("The member is out.");
	}

	private void turnedAway() {
		inLanguage("en-GB", 1280, 900);
		signInAs("Expert");
		this.page.navigate(address());
		sees("You no longer sit in the committee");
		assertThat(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cast the vote")))
			.hasCount(0);
		look("seat-left");
	}

	private void followed() {
		inLanguage("en-GB", 390, 844);
		this.page.navigate("/sign-in?lang=en");
		this.page.locator("details summary").click();
		this.page.locator("form[action='/sign-in/demo/" + SUCCESSOR + "'] button").click();
		this.page.waitForURL((url) -> !url.contains("/sign-in"));
		this.page.navigate(address());
		this.page.getByLabel("Approve", new Page.GetByLabelOptions().setExact(true)).check();
		press("Cast the vote");
		sees("Your vote is counted.");
		look("seat-successor-phone");
	}

	private void counted() {
		inLanguage("en-GB", 1280, 900);
		signInAs("Official");
		this.page.navigate(address());
		sees("3 of 3 have voted");
		submit(this.page.getByRole(AriaRole.BUTTON,
				new Page.GetByRoleOptions().setName("Close the ballot").setExact(true)));
		sees("The text has passed");
		sees("The seat was taken over by");
		sees("The seat has voted since.");
		sees("confirmed by");
		look("seat-result");
	}

	private String address() {
		return "/ballots/" + this.ballot.value() + "?lang=en";
	}

	private void press(String name) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private void sees(String words) {
		assertThat(this.page.locator("main").getByText(words).first()).isVisible();
	}

}
