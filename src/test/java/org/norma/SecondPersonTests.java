package org.norma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.BindingChanges;
import org.norma.catalogue.ClauseFact;
import org.norma.catalogue.Clauses;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.catalogue.PartialRevisions;
import org.norma.catalogue.Revision;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.ledger.LedgerEntry;
import org.norma.ledger.LedgerService;
import org.norma.lookup.Catalogues;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.StageMoves;
import org.norma.projects.World;
import org.norma.publications.ApprovalData;
import org.norma.publications.ApprovalService;
import org.norma.publications.FilingService;
import org.norma.publications.PublicationData;
import org.norma.publications.PublicationService;
import org.norma.publications.PublicationTest;
import org.norma.publications.Publications;
import org.norma.publications.Road;
import org.norma.reviews.DecisionService;
import org.norma.reviews.Outcome;
import org.norma.reviews.Reviewing;
import org.norma.reviews.ReviewService;
import org.norma.reviews.WithdrawalService;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Wherever two people are asked for, an account that the first one made is not the
 * second: one puppet walks through all of them and is refused, a colleague is not.
 */
@PublicationTest
class SecondPersonTests {

	/**
	 * Where one account is compared with another, and why this asks for no second person:
	 * the own thing is shown, voted on or taken back, or a sentence says which of the two
	 * refusals it is. Whoever asks for another person asks {@code SecondPeople}.
	 */
	private static final Set<String> COMPARING = Set.of("accounts/AccountService", "accounts/Dismissals",
			"accounts/GrantRequest", "accounts/GrantRequests", "accounts/PasswordLinks", "accounts/PasswordRequest",
			"accounts/PasswordRequests", "accounts/PasswordService", "accounts/web/AccountQuestions", "ballots/Seats",
			"ballots/Twice", "bodies/Departure", "catalogue/BindingChange", "consultations/web/ReceiptController",
			"demonstration/LaterWalk", "hierarchy/RuleChange", "hierarchy/RuleChanges", "needs/Need",
			"projects/PlanService", "projects/ProjectWork", "projects/ProposalService", "projects/SeparatePersons",
			"reviews/ReportReader", "reviews/ReviewAccess");

	private static final Pattern COMPARISON = Pattern
		.compile("accountId\\(\\)::equals|accountId\\(\\)\\.equals\\(|\\.equals\\([\\w.]*accountId\\(\\)\\)"
				+ "|equals\\(\\w+\\.accountId\\(\\),");

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private ApprovalService approvals;

	@Autowired
	private PublicationService publishing;

	@Autowired
	private Publications publications;

	@Autowired
	private FilingService filings;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private PartialRevisions revisions;

	@Autowired
	private Clauses clauses;

	@Autowired
	private BindingChanges changes;

	@Autowired
	private Editions editions;

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private LedgerService ledger;

	@Autowired
	private StageMoves moves;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	@AfterEach
	void nobodyIsLeft() {
		this.jdbc.sql("update account set enabled = false").update();
	}

	/** An account with the roles of the official; it owes the maker, if there is one. */
	private Person account(String name, Person like, Person maker) {
		var id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into account (id, user_name, display_name, enabled, created_at, failed_attempts, revision)
				values (:id, :user, :name, true, now(), 0, 0)""")
			.param("id", id)
			.param("user", id + "@example.org")
			.param("name", name)
			.update();
		like.grants().forEach((grant) -> role(id, grant));
		if (maker != null) {
			this.jdbc.sql(
					"insert into dependence (account_id, person_id, what, since) values (:id, :maker, 'ACCOUNT', now())")
				.param("id", id)
				.param("maker", maker.accountId())
				.update();
		}
		return new Person(id, name, like.grants(), like.language());
	}

	private void role(UUID account, Actor.Grant grant) {
		this.jdbc.sql("""
				insert into account_grant (id, account_id, role, body_id, valid_from)
				values (gen_random_uuid(), :account, :role, :body, '2020-01-01')""")
			.param("account", account)
			.param("role", grant.role().name())
			.param("body", grant.bodyId(), java.sql.Types.OTHER)
			.update();
	}

	private Person puppetOf(Person maker) {
		return account("Puppet", this.acting.official(), maker);
	}

	private Person colleague() {
		return account("Colleague", this.acting.official(), null);
	}

	private static void refused(String key, ThrowingCallable act) {
		assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class,
				(refusal) -> assertThat(refusal.key()).isEqualTo(key));
	}

	@Test
	void thePlanDecision() {
		var id = this.acting.propose(this.acting.proposal("industry.JR"));
		var seen = this.acting.version(id);
		var colleague = colleague();
		refused("projects.refused.dependent",
				() -> puppetOf(this.acting.official()).does(() -> this.acting.plan().accept(id, seen, "469", null)));
		colleague.does(() -> this.acting.plan().accept(id, seen, "469", null));
		assertThat(after(id, "project.accepted")).doesNotContainKey("owed-to");
	}

	@Test
	void theExemption() {
		var id = this.acting.propose(this.acting.proposal("industry.JR"));
		this.acting.accept(id);
		this.acting.write(id);
		this.acting.advance(id);
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.exemptions().request(id, seen, "consultation", "A flood."));
		var puppet = puppetOf(this.acting.official());
		refused("projects.refused.countersign-dependent",
				() -> puppet.does(() -> this.acting.exemptions().countersign(id, "consultation")));
		refused("projects.refused.countersign-dependent",
				() -> puppet.does(() -> this.acting.exemptions().refuse(id, "consultation", "No.")));
		assertThat(puppet.get(() -> this.acting.exemptions().page(id, "consultation").decides())).isFalse();
		colleague().does(() -> this.acting.exemptions().countersign(id, "consultation"));
		assertThat(this.acting.exemptions().granted(id)).isNotEmpty();
	}

	@Test
	void whereNobodyIndependentIsThereTwoThatOnePersonMadeLookTwiceAndTheLedgerSaysSo() {
		var id = this.acting.propose(this.acting.proposal("industry.JR"));
		var maker = account("Maker", Person.with("Maker", Role.ADMINISTRATOR, null), null);
		this.jdbc
			.sql("insert into dependence (account_id, person_id, what, since) values (:id, :maker, 'ACCOUNT', now())")
			.param("id", account("Li Wei", this.acting.official(), null).accountId())
			.param("maker", maker.accountId())
			.update();
		var asker = new Person(this.jdbc.sql("select id from account where display_name = 'Li Wei' and enabled")
			.query(UUID.class)
			.single(), "Li Wei", this.acting.official().grants(), this.acting.official().language());
		var sister = account("Sister", this.acting.official(), maker);
		var own = asker.get(() -> this.acting.proposals().propose(this.acting.proposal("industry.JR")));
		var seen = this.acting.version(own);
		sister.does(() -> this.acting.plan().accept(own, seen, "469", null));
		assertThat(after(own, "project.accepted")).containsEntry("owed-to", "Maker");
		assertThat(after(id, "project.proposed")).doesNotContainKey("owed-to");
	}

	private Map<String, String> after(ProjectId id, String verb) {
		var codes = List.of(this.acting.view(id).code());
		return this.ledger.of("project", codes.toArray(String[]::new))
			.stream()
			.filter((entry) -> entry.verb().equals(verb))
			.map(LedgerEntry::after)
			.findFirst()
			.orElse(Map.of());
	}

	@Test
	void theApprovalAndThePublication() {
		var id = this.road.toApproval("industry.SB");
		var colleague = colleague();
		var data = this.road.relying(id, ApprovalData.plain());
		refused("projects.refused.dependent",
				() -> puppetOf(this.acting.official()).does(() -> this.approvals.approve(id, data)));
		colleague.does(() -> this.approvals.approve(id, data));
		refused("projects.refused.dependent", () -> puppetOf(colleague)
			.does(() -> this.publishing.publish(id, PublicationData.today(List.of(), true))));
		this.road.publish(id);
	}

	@Test
	void theFiling() {
		var id = this.road.toApproval("industry.SB");
		this.road.approve(id);
		this.road.publish(id);
		var filing = this.acting.official().get(() -> this.publications.record(id).filings().get(0).id());
		var colleague = colleague();
		refused("projects.refused.dependent",
				() -> puppetOf(this.acting.official()).does(() -> this.filings.file(filing, "1", this.acting.today())));
		colleague.does(() -> this.filings.file(filing, "1", this.acting.today()));
	}

	@Test
	void theDecisionOfAReview() {
		var reviewing = new Reviewing(this.acting, this.reviews, this.decisions);
		var standard = reviewing.standard("GB/T 95301-2018", "national.recommended", "2018-05-01");
		var judge = account("Judge",
				new Person(UUID.randomUUID(), "Judge",
						List.of(new Actor.Grant(Role.OFFICIAL, this.acting.committee(), null)),
						this.acting.official().language()),
				null);
		var review = reviewing.judged(standard, Outcome.CONFIRM, judge);
		var colleague = colleague();
		refused("reviews.refused.dependent",
				() -> puppetOf(judge).does(() -> this.decisions.decide(review, Reviewing.decision(Outcome.CONFIRM))));
		colleague.does(() -> this.decisions.decide(review, Reviewing.decision(Outcome.CONFIRM)));
	}

	@Test
	void theWithdrawal() {
		var reviewing = new Reviewing(this.acting, this.reviews, this.decisions);
		var standard = reviewing.standard("GB/T 95302-2018", "national.recommended", "2018-05-01");
		var review = reviewing.judged(standard, Outcome.WITHDRAW);
		reviewing.decide(review, Outcome.WITHDRAW);
		var project = new ProjectId(this.jdbc.sql("select project_id from review where id = :id")
			.param("id", review.value())
			.query(UUID.class)
			.single());
		this.jdbc.sql("update project set stage = 'WITHDRAWAL', entered_stage_on = '2026-03-02' where id = :id")
			.param("id", project.value())
			.update();
		var rules = this.levels.rulesOf(new LevelCode("national.recommended"), this.acting.today());
		assertThat(rules.list(Rule.SEPARATE_PERSONS)).contains("approver-withdrawer");
		var approver = this.acting.third();
		approved(project, approver);
		var colleague = colleague();
		refused("projects.refused.dependent", () -> puppetOf(approver)
			.does(() -> this.withdrawals.carryOut(project, this.acting.today(), "Nobody uses it.")));
		colleague.does(() -> this.withdrawals.carryOut(project, this.acting.today(), "Nobody uses it."));
	}

	/**
	 * Red before: one official ended for the whole country what a mandatory text binds.
	 */
	@Test
	void theNumberThatBindsOtherwise() {
		var id = mandatory("GB 95303-2010");
		var puppet = puppetOf(this.acting.official());
		var colleague = colleague();
		var revision = new Revision(Designation.parse("GB/T 95303-2010"), Texts.of("en", "Design"), Binding.VOLUNTARY,
				LocalDate.of(2024, 8, 1), "Announcement 2024-12");
		this.acting.official().does(() -> this.revisions.renumber(id, revision));
		confirmed(id, Binding.MANDATORY, Binding.VOLUNTARY, puppet, colleague);
		this.acting.official().does(() -> this.revisions.takeBack(id, "Wrong standard."));
		confirmed(id, Binding.VOLUNTARY, Binding.MANDATORY, puppet, colleague);
	}

	/** Red before: the same by the repeal of all clauses. */
	@Test
	void theRepealOfAllClauses() {
		var id = mandatory("GB 95304-2010");
		mandatory("GB 95305-2022");
		var puppet = puppetOf(this.acting.official());
		var colleague = colleague();
		this.acting.official()
			.does(() -> this.clauses.record(id, ClauseFact.Kind.REPEALED, "all", LocalDate.of(2024, 8, 1),
					Designation.parse("GB 95305-2022"), "Announcement 2024-12"));
		confirmed(id, Binding.MANDATORY, Binding.VOLUNTARY, puppet, colleague);
		var fact = this.clauses.of(this.editions.byId(id).orElseThrow()).own().get(0).id();
		this.acting.official().does(() -> this.clauses.remove(id, fact, "Wrong standard."));
		confirmed(id, Binding.VOLUNTARY, Binding.MANDATORY, puppet, colleague);
	}

	private void confirmed(EditionId id, Binding before, Binding after, Person puppet, Person colleague) {
		assertThat(binding(id)).isEqualTo(before);
		var change = this.changes.waiting(id).get(0).id();
		refused("catalogue.change.own", () -> this.acting.official().does(() -> this.changes.confirm(id, change)));
		refused("catalogue.change.dependent", () -> puppet.does(() -> this.changes.confirm(id, change)));
		assertThat(binding(id)).isEqualTo(before);
		colleague.does(() -> this.changes.confirm(id, change));
		assertThat(binding(id)).isEqualTo(after);
	}

	private Binding binding(EditionId id) {
		return this.editions.byId(id).orElseThrow().bindingOn(this.acting.today()).whole();
	}

	private EditionId mandatory(String number) {
		var year = number.substring(number.length() - 4);
		return new Catalogues(this.acting.catalogue()).edition(number)
			.level("national.mandatory")
			.binding(Binding.MANDATORY)
			.published(year + "-06-01")
			.from(year + "-07-01")
			.issuer(this.acting.authority())
			.register();
	}

	/** What the ledger would say of an approval. */
	private void approved(ProjectId id, Person approver) {
		approver.does(() -> this.moves.note(id, Role.OFFICIAL, "project.approved", null, null));
	}

	/** Red before: {@code Review}, {@code Departure} and exemptions compared accounts. */
	@Test
	void whoeverComparesAccountsIsKnown() throws IOException {
		var root = Path.of("src/main/java/org/norma");
		try (var files = Files.walk(root)) {
			var comparing = files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> COMPARISON.matcher(text(file)).find())
				.map((file) -> root.relativize(file).toString().replace(".java", ""))
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(comparing).isEqualTo(new TreeSet<>(COMPARING));
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
