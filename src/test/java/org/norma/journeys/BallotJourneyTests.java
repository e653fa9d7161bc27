package org.norma.journeys;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.accounts.DemoAccounts;
import org.norma.ballots.BallotClosing;
import org.norma.ballots.BallotId;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotReader;
import org.norma.ballots.BallotVoting;
import org.norma.ballots.BallotWorld;
import org.norma.ballots.Position;
import org.norma.bodies.BodyAdministration;
import org.norma.bodies.BodyService;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.World;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * An official opens a ballot, three experts vote, one of them changes the vote, the
 * official closes it, and everybody sees the result with its arithmetic.
 */
@Import(World.class)
@TestPropertySource(properties = "norma.demo-stories=false")
class BallotJourneyTests extends Journey {

	@Autowired
	private World.Acting acting;

	@Autowired
	private BodyAdministration administration;

	@Autowired
	private BodyService bodies;

	@Autowired
	private BallotOpening opening;

	@Autowired
	private BallotVoting voting;

	@Autowired
	private BallotClosing closing;

	@Autowired
	private BallotReader reader;

	@Autowired
	private DemoAccounts people;

	@Autowired
	private JdbcClient jdbc;

	private BallotWorld world;

	private UUID committee;

	private ProjectId project;

	@BeforeEach
	void aProjectInReview() {
		this.acting.clock().set(LocalDate.now());
		this.world = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		this.committee = this.world.newCommittee();
		this.project = this.world.inReview("industry.QX", this.committee);
		grantDemoExpert();
	}

	/** The expert of the demonstration sits in the committee too. */
	private void grantDemoExpert() {
		this.jdbc.sql("""
				insert into account_grant (id, account_id, role, body_id, valid_from)
				values (:id, :account, 'EXPERT', :body, '2020-01-01')
				""")
			.param("id", UUID.randomUUID())
			.param("account", this.people.of(Role.EXPERT).orElseThrow().value())
			.param("body", this.committee)
			.update();
	}

	@Test
	void threeExpertsVoteOneChangesTheVoteAndTheOfficialCloses() {
		var others = Set.of(this.world.expert("Anna Verdi", this.committee),
				this.world.expert("赵敏 Zhao Min", this.committee));
		signInAs("Official");
		this.page.navigate("/ballots/new?project=" + this.project.value() + "&lang=en");
		look("ballot-new");
		submit(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Freeze the text and open")));
		assertThat(this.page.getByText("The ballot is open and its voters are told.")).isVisible();
		look("ballot-open-official");
		var address = this.page.url();
		var ballot = new BallotId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
		for (Person other : others) {
			this.world.votes(ballot, Position.APPROVE, java.util.List.of(other));
		}
		voteOnAPhone();
		inLanguage("en-GB", 1280, 900);
		signInAs("Official");
		this.page.navigate(address);
		assertThat(this.page.getByText("3 of 3 have voted")).isVisible();
		look("ballot-voted-official");
		submit(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close the ballot")));
		assertThat(this.page.getByText("The text has passed")).isVisible();
		assertThat(this.page.getByText("3 of 3 (100 %)").first()).isVisible();
		look("ballot-result-official");
		seenByEverybody(address);
	}

	private void voteOnAPhone() {
		inLanguage("en-GB", 390, 844);
		signInAs("Expert");
		this.page.navigate("/ballots");
		look("ballots-phone");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vote")).first().click();
		assertThat(this.page.getByText("known to the voter alone")).isVisible();
		this.page.getByLabel("Disapprove").check();
		this.page.getByLabel("Comments or reason").fill("Clause 4 does not say which seats.");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cast the vote")).click();
		assertThat(this.page.getByText("Your vote is counted.", new Page.GetByTextOptions().setExact(false)))
			.isVisible();
		look("ballot-voted-phone");
		this.page.getByLabel("Approve", new Page.GetByLabelOptions().setExact(true)).check();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the vote")).click();
		assertThat(this.page.getByText("Your versions")).isVisible();
	}

	private void seenByEverybody(String address) {
		inLanguage("zh-CN", 390, 844);
		this.page.navigate(address);
		assertThat(this.page.getByText("文本获得通过")).isVisible();
		look("ballot-result-phone");
		inLanguage("it-IT", 1280, 900);
		this.page.navigate("/ballots");
		assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Votazioni");
		look("ballots");
	}

}
