package org.norma.accounts.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.AnsweredQuestions;
import org.norma.accounts.AccountDirectory;
import org.norma.accounts.AccountId;
import org.norma.accounts.AccountService;
import org.norma.accounts.Ending;
import org.norma.accounts.GrantOutcome;
import org.norma.accounts.GrantRequests;
import org.norma.accounts.PasswordLinks;
import org.norma.accounts.TimeUnderControl;
import org.norma.accounts.VouchCommand;
import org.norma.accounts.TimeUnderControl.HandClock;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.Confidence;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleChanges;
import org.norma.hierarchy.RuleOutcome;
import org.norma.hierarchy.RuleService;
import org.norma.projects.Person;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** An administrator does not countersign with an account of the own making. */
@SpringBootTest
@AutoConfigureMockMvc
@RecordApplicationEvents
@Transactional
@Import(TimeUnderControl.class)
class SecondAdministratorTests {

	private static final LevelCode LEVEL = new LevelCode("local.33");

	@Autowired
	private MockMvcTester web;

	@Autowired
	private AccountService accounts;

	@Autowired
	private AccountDirectory directory;

	@Autowired
	private GrantRequests requests;

	@Autowired
	private PasswordLinks links;

	@Autowired
	private VouchCommand vouch;

	@Autowired
	private RuleService rules;

	@Autowired
	private RuleChanges changes;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private EntityManager store;

	@Autowired
	private BodyService bodies;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private HandClock clock;

	private Person anna;

	@BeforeEach
	void oneAdministrator() {
		this.jdbc.sql("update account set enabled = false").update();
		this.anna = of(account("Anna"), Role.ADMINISTRATOR, "Anna");
		this.accounts.grant(id(this.anna), Role.ADMINISTRATOR, null, today(), null);
	}

	@AfterEach
	void nobodyIsLeft() {
		this.jdbc.sql("update account set enabled = false").update();
	}

	@Test
	void whoOwesTheRoleToSomebodyDoesNotPutThatOneOutOfTheWay() {
		var puppet = made(this.anna, "Puppet");
		var role = this.directory.byId(id(this.anna)).grants().get(0).id();
		assertThatThrownBy(() -> puppet.does(() -> this.accounts.disable(id(this.anna)))).isInstanceOf(RuleBroken.class)
			.hasMessageContaining("accounts.owes");
		assertThatThrownBy(() -> puppet.does(() -> this.accounts.revoke(id(this.anna), role)))
			.hasMessageContaining("accounts.owes");
		var other = independent("Bao");
		assertThat(other.get(() -> this.accounts.disable(id(puppet)))).isEqualTo(Ending.WAITING);
		var asked = this.requests.waiting(id(puppet)).get(0).id();
		this.anna.does(() -> this.requests.agree(id(puppet), asked));
		assertThat(this.directory.byId(id(puppet)).enabled()).isFalse();
	}

	/** Red before: the one made read the link to the password of the maker, alone. */
	@Test
	void whoOwesTheRoleToSomebodyDoesNotTakeThatOnesPlace() {
		var puppet = made(this.anna, "Puppet");
		var second = made(this.anna, "Second");
		for (var each : List.of(puppet, second)) {
			assertThatThrownBy(() -> each.does(() -> this.links.reset(id(this.anna))))
				.hasMessageContaining("accounts.owes");
		}
		assertThat(puppet.get(() -> this.accounts.grant(id(this.anna), Role.AUDITOR, null, today(), null)))
			.isNotEqualTo(GrantOutcome.GIVEN);
		this.requests.waiting(id(this.anna))
			.forEach((asked) -> second.does(() -> this.requests.agree(id(this.anna), asked.id())));
		assertThat(this.requests.owed(id(this.anna))).as("nobody binds the hands of the maker").isEmpty();
		assertThat(this.anna.get(() -> this.accounts.disable(id(puppet)))).isIn(Ending.WAITING, Ending.ENDED_ALONE);
	}

	/**
	 * Red before: who reads what administrators do was put out of the way by one of them.
	 */
	@Test
	void anAuditorIsTakenOutByTwo() {
		var bao = independent("Bao");
		var auditor = account("Auditor");
		this.accounts.grant(auditor, Role.AUDITOR, null, today(), null);
		this.store.flush();
		assertThat(bao.get(() -> this.accounts.disable(auditor))).isEqualTo(Ending.WAITING);
		this.anna.does(() -> this.requests.agree(auditor, this.requests.waiting(auditor).get(0).id()));
		assertThat(this.directory.byId(auditor).enabled()).isFalse();
	}

	/** Red before: an administrator who owed nothing put the other one out alone. */
	@Test
	void anotherAdministratorIsTakenOutByTwoWhereThereIsAThird() {
		var bao = independent("Bao");
		var page = "/accounts/" + this.anna.accountId();
		var role = this.directory.byId(id(this.anna)).grants().get(0).id();
		assertThat(bao.get(() -> this.accounts.disable(id(this.anna)))).as("Bao and Anna alone")
			.isEqualTo(Ending.ENDED_ALONE);
		assertThat(acts("account.disabled")).last()
			.satisfies((act) -> assertThat(act.after()).containsEntry("agreed-by", "nobody-could"));
		this.accounts.enable(id(this.anna));
		var carla = independent("Carla");
		assertThat(bao.get(() -> this.accounts.revoke(id(this.anna), role))).isEqualTo(Ending.WAITING);
		assertThat(bao.get(() -> this.accounts.disable(id(this.anna)))).isEqualTo(Ending.WAITING);
		assertThatThrownBy(() -> carla.does(() -> this.accounts.disable(id(this.anna))))
			.hasMessageContaining("accounts.role.twice.DISABLE");
		assertThat(get(carla, page)).bodyText()
			.contains("Bao asks that this role be taken away", "Bao asks that this account be disabled");
		assertThat(workOf(carla)).extracting(WorkItem::key).contains("accounts.work.end");
		assertThat(workOf(this.anna)).as("who is to go does not decide")
			.extracting(WorkItem::key)
			.doesNotContain("accounts.work.end");
		var waiting = this.requests.waiting(id(this.anna));
		assertThatThrownBy(() -> this.anna.does(() -> this.requests.agree(id(this.anna), waiting.get(0).id())))
			.hasMessageContaining("accounts.role.dependent");
		carla.does(() -> this.requests.refuse(id(this.anna), waiting.get(0).id()));
		post(carla, page + "/roles/" + waiting.get(1).id() + "/agree");
		assertThat(this.directory.byId(id(this.anna)).enabled()).isFalse();
		assertThat(acts("account.disabled")).last()
			.satisfies((act) -> assertThat(act.after()).containsEntry("asked-by", "Bao")
				.containsEntry("agreed-by", "Carla"));
		assertThat(acts("grant.end-refused")).hasSize(1);
	}

	@Test
	void thePageOfAccountsSaysHowOneGetsASecondAdministrator() {
		assertThat(get(this.anna, "/accounts")).bodyText()
			.contains("How to get an independent second administrator", "vouch-for USER-NAME");
		assertThat(get(this.anna, "/rule-changes")).bodyText()
			.contains("waits for nobody when you change it", "/accounts#second")
			.doesNotContain("only when another administrator agrees");
		independent("Bao");
		assertThat(get(this.anna, "/accounts")).bodyText().doesNotContain("How to get an independent");
		assertThat(get(this.anna, "/rule-changes")).bodyText().contains("only when another administrator agrees");
	}

	/** Red before: a role that decides was given without a question. */
	@Test
	void aRoleThatDecidesIsAskedAboutAndAnyOtherIsNot() {
		var somebody = account("Somebody");
		assertThat(reading(somebody, "OFFICIAL")).bodyText()
			.contains("data-confirmation", "Give Somebody the role", "you give it alone");
		independent("Bao");
		assertThat(reading(somebody, "AUDITOR")).bodyText()
			.contains("data-confirmation", "Ask that Somebody be given the role");
		assertThat(reading(somebody, "DRAFTER")).hasStatus3xxRedirection();
	}

	/** Red before: neither body nor last day, and an auditor "decides". */
	@Test
	void theQuestionBeforeARoleNamesBodyAndLastDayAndWhatTheRoleDoes() {
		var somebody = account("Somebody");
		this.bodies.ensure("QST", BodyKind.AUTHORITY, Texts.of("en", "Office of questions"), null, null);
		var until = today().plusYears(1);
		assertThat(reading(somebody, "OFFICIAL", "&body=QST&until=" + until)).bodyText()
			.contains("in Office of questions (QST), from " + today() + " to " + until + ", its last day",
					"Whoever holds it decides.");
		assertThat(reading(somebody, "OFFICIAL")).bodyText()
			.contains("for the whole installation, from " + today() + " on, without a last day");
		assertThat(reading(somebody, "AUDITOR")).bodyText()
			.contains("reads everything, the ledger too, and decides nothing")
			.doesNotContain("Whoever holds it decides.");
		independent("Bao");
		assertThat(reading(somebody, "AUDITOR", "&body=QST&until=" + until)).bodyText()
			.contains("Ask that Somebody be given", "in Office of questions (QST)", until + ", its last day")
			.doesNotContain("decides.");
	}

	/** Red before: the same question as for anybody else's account. */
	@Test
	void whoDisablesTheOwnAccountIsToldSo() {
		independent("Bao");
		var page = "/accounts/" + this.anna.accountId();
		assertThat(asked(page + "/disable", "accounts.disable.confirm")).bodyText()
			.contains("Disable your own account, Anna? You are signed out at once", "only another administrator");
		var role = this.directory.byId(id(this.anna)).grants().get(0).id();
		assertThat(asked(page + "/grants/" + role + "/remove", "accounts.grant.take.confirm")).bodyText()
			.contains("for the whole installation away from yourself?");
		var somebody = account("Somebody");
		assertThat(asked("/accounts/" + somebody.value() + "/disable", "accounts.disable.confirm")).bodyText()
			.contains("Disable the account of Somebody?")
			.doesNotContain("your own account?");
	}

	/**
	 * Red before: "Disable", "Take away" and "Reset" were offered and always refused; the
	 * one made read that whoever got something from him does not count.
	 */
	@Test
	void whatIsNeverAllowedIsNotOfferedAndThePageSaysWhy() {
		var puppet = made(this.anna, "Puppet");
		var page = "/accounts/" + this.anna.accountId();
		assertThat(get(puppet, page)).bodyText()
			.contains("You got your account, your role or a password link from Anna",
					"Anna owns this account, and nobody agrees to what concerns the own account.")
			.doesNotContain(page + "/disable", "/remove\"", page + "/password\"", "from you, directly");
		assertThat(get(this.anna, "/accounts/" + puppet.accountId())).bodyText()
			.contains("/accounts/" + puppet.accountId() + "/disable", "/remove\"",
					"Puppet owns this account, and nobody agrees to what concerns the own account.");
		assertThat(get(this.anna, "/accounts")).bodyText()
			.contains("Puppet got the role, the account or a password link from you, directly or through others",
					"vouches for one");
		var refused = this.web.post()
			.uri(page + "/disable")
			.header("Referer", "http://localhost" + page + "?lang=en")
			.param("lang", "en")
			.with(csrf())
			.with(authentication(puppet.token()))
			.exchange();
		assertThat(refused).hasStatus(409)
			.bodyText()
			.contains("href=\"" + page + "?lang=en\"", "Back to the page before");
	}

	/** Red before: the owner read that he or she got the account from who asks. */
	@Test
	void whoMayNotAgreeReadsWhoIsNotIndependentOfWhom() {
		var puppet = made(this.anna, "Puppet");
		var bao = independent("Bao");
		bao.does(() -> this.accounts.disable(id(puppet)));
		var waiting = this.requests.waiting(id(puppet)).get(0).id();
		assertThat(get(puppet, "/accounts/" + puppet.accountId())).bodyText()
			.contains("This is about your own account")
			.doesNotContain("You got your role");
		this.anna.does(() -> this.requests.agree(id(puppet), waiting));
		this.accounts.enable(id(puppet));
		this.store.flush();
		var carla = account("Carla");
		this.anna.does(() -> this.accounts.grant(carla, Role.OFFICIAL, null, today(), null));
		assertThat(get(puppet, "/accounts/" + carla.value())).bodyText()
			.contains("You got your role, your account or a password link from Anna, directly or through others",
					"vouches for you");
	}

	private MvcTestResult asked(String uri, String question) {
		return this.web.post()
			.uri(uri)
			.header(AnsweredQuestions.READS, "yes")
			.param("lang", "en")
			.param("ask", question)
			.with(csrf())
			.with(authentication(this.anna.token()))
			.exchange();
	}

	private MvcTestResult reading(AccountId account, String role) {
		return reading(account, role, "");
	}

	private MvcTestResult reading(AccountId account, String role, String besides) {
		return this.web.post()
			.uri("/accounts/" + account.value() + "/grants?x=" + besides)
			.header(AnsweredQuestions.READS, "yes")
			.param("lang", "en")
			.param("role", role)
			.param("from", today().toString())
			.with(csrf())
			.with(authentication(this.anna.token()))
			.exchange();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private AccountId account(String name) {
		return this.accounts.create(UUID.randomUUID() + "@example.org", name, Locale.ENGLISH).id();
	}

	private static Person of(AccountId id, Role role, String name) {
		return new Person(id.value(), name, List.of(new Actor.Grant(role, null, null)), Locale.ENGLISH);
	}

	private static AccountId id(Person person) {
		return new AccountId(person.accountId());
	}

	/** An administrator whose role is owed to nobody that is known. */
	private Person independent(String name) {
		var made = account(name);
		this.accounts.grant(made, Role.ADMINISTRATOR, null, today(), null);
		this.store.flush();
		return of(made, Role.ADMINISTRATOR, name);
	}

	/** An account that the maker made and gave the role of an administrator. */
	private Person made(Person maker, String name) {
		var made = maker.get(() -> account(name));
		if (maker
			.get(() -> this.accounts.grant(made, Role.ADMINISTRATOR, null, today(), null)) == GrantOutcome.WAITING) {
			this.anna.does(() -> this.requests.agree(made, this.requests.waiting(made).get(0).id()));
		}
		this.store.flush();
		return of(made, Role.ADMINISTRATOR, name);
	}

	private RuleOutcome lift(Person person, Rule rule) {
		return person.get(() -> this.rules.requireNothing(LEVEL, rule, "Own statute", Confidence.CHOSEN, "",
				today().plusDays(1)));
	}

	private List<Act> acts(String verb) {
		return this.events.stream(Act.class).filter((act) -> act.verb().equals(verb)).toList();
	}

	@Test
	void aLoneAdministratorCannotCountersignWithAnAccountOfTheOwnMaking() {
		var puppet = made(this.anna, "Puppet");
		var second = made(puppet, "Puppet of the puppet");
		assertThat(lift(this.anna, Rule.SEPARATE_PERSONS)).isEqualTo(RuleOutcome.RECORDED_ALONE);
		assertThat(lift(puppet, Rule.NEVER_EXEMPTED)).as("the one who stands behind looks")
			.isEqualTo(RuleOutcome.WAITING);
		var waiting = this.changes.waiting().get(0).id();
		assertThatThrownBy(() -> second.does(() -> this.changes.agree(waiting))).isInstanceOf(RuleBroken.class)
			.hasMessageContaining("hierarchy.change.dependent");
		this.anna.does(() -> this.changes.agree(waiting));
		assertThat(acts("level.rule-lifted")).last()
			.satisfies((act) -> assertThat(act.after()).containsEntry("agreed-by", "Anna")
				.containsEntry("owed-to", "Anna"));
		assertThat(acts("grant.given")).extracting((act) -> act.after().get("agreed-by"))
			.containsExactly(null, "nobody-could", "Anna");
	}

	@Test
	void whoseAccountOrLinkOneMadeIsNotIndependentEither() {
		var bao = independent("Bao");
		var carla = account("Carla");
		this.anna.does(() -> this.accounts.grant(carla, Role.ADMINISTRATOR, null, today(), null));
		bao.does(() -> this.requests.agree(carla, this.requests.waiting(carla).get(0).id()));
		this.store.flush();
		this.jdbc.sql("update account set enabled = false where id = :id").param("id", bao.accountId()).update();
		assertThat(lift(this.anna, Rule.SEPARATE_PERSONS)).as("two gave Carla the role").isEqualTo(RuleOutcome.WAITING);
		this.anna.does(() -> assertThat(this.links.reset(carla)).isPresent());
		assertThat(lift(this.anna, Rule.NEVER_EXEMPTED)).as("Anna read a link").isEqualTo(RuleOutcome.RECORDED_ALONE);
	}

	@Test
	void aRoleThatDecidesIsGivenByTwoWhereThereAreTwo() {
		var bao = independent("Bao");
		var puppet = this.anna.get(() -> account("Puppet"));
		var page = "/accounts/" + puppet.value();
		assertThat(post(this.anna, page + "/grants?role=OFFICIAL&from=" + today())).hasStatus3xxRedirection();
		assertThat(this.directory.byId(puppet).grants()).isEmpty();
		var asked = this.requests.waiting(puppet).get(0);
		assertThat(get(this.anna, page)).bodyText().contains("Anna asks that this role be given", "Take it back");
		assertThat(get(bao, page)).bodyText()
			.contains("the account, by Anna", page + "/roles/" + asked.id() + "/agree");
		assertThat(workOf(bao)).extracting(WorkItem::href).contains(page);
		assertThat(workOf(this.anna)).extracting(WorkItem::href).doesNotContain(page);
		var agree = page + "/roles/" + asked.id() + "/agree";
		post(this.anna, agree);
		assertThat(this.directory.byId(puppet).grants()).isEmpty();

		post(bao, agree);

		assertThat(this.directory.byId(puppet).grants()).hasSize(1);
		assertThat(this.requests.owed(puppet)).isEmpty();
		assertThat(acts("grant.given")).last()
			.satisfies((act) -> assertThat(act.after())
				.containsAllEntriesOf(Map.of("asked-by", "Anna", "agreed-by", "Bao", "role", "OFFICIAL")));
	}

	@Test
	void aRoleThatWaitsIsRefusedOrTakenBackAndAskedForOnceAtATime() {
		var bao = independent("Bao");
		var somebody = account("Somebody");
		var page = "/accounts/" + somebody.value();
		post(this.anna, page + "/grants?role=ADMINISTRATOR&from=" + today());
		assertThat(post(bao, page + "/grants?role=ADMINISTRATOR&from=" + today())).bodyText()
			.contains("Anna has already asked for this role for Somebody");
		post(bao, page + "/roles/" + this.requests.waiting(somebody).get(0).id() + "/refuse");
		assertThat(this.requests.waiting(somebody)).isEmpty();
		post(this.anna, page + "/grants?role=ADMINISTRATOR&from=" + today());
		post(this.anna, page + "/roles/" + this.requests.waiting(somebody).get(0).id() + "/take-back");
		assertThat(this.requests.waiting(somebody)).isEmpty();
		assertThat(this.directory.byId(somebody).grants()).isEmpty();
		assertThat(acts("grant.refused")).hasSize(1);
		assertThat(acts("grant.taken-back")).hasSize(1);
		post(this.anna, page + "/grants?role=DRAFTER&from=" + today());
		assertThat(this.directory.byId(somebody).grants()).as("a role that decides nothing").hasSize(1);
	}

	@Test
	void whoeverRunsTheMachineVouchesForAnAccountAndTheLedgerSaysSo() {
		var bao = made(this.anna, "Bao");
		assertThat(lift(this.anna, Rule.SEPARATE_PERSONS)).isEqualTo(RuleOutcome.RECORDED_ALONE);
		var name = this.directory.byId(id(bao)).userName();
		var out = new ByteArrayOutputStream();
		assertThat(this.vouch.run(new DefaultApplicationArguments("vouch-for", name), new PrintStream(out))).isZero();
		assertThat(out.toString()).startsWith("Bao now counts as an independent administrator");
		assertThat(lift(this.anna, Rule.NEVER_EXEMPTED)).isEqualTo(RuleOutcome.WAITING);
		assertThat(acts("account.vouched-for")).singleElement()
			.satisfies((act) -> assertThat(act.before()).containsEntry("owed-to", "Anna"));
		assertThat(this.vouch.run(new DefaultApplicationArguments("vouch-for"), new PrintStream(out))).isOne();
	}

	private List<WorkItem> workOf(Person person) {
		return person.get(() -> this.work.stream()
			.flatMap((source) -> source.of(person).stream())
			.filter((item) -> item.key().startsWith("accounts."))
			.toList());
	}

	private MvcTestResult get(Person person, String address) {
		return this.web.get().uri(address).param("lang", "en").with(authentication(person.token())).exchange();
	}

	private MvcTestResult post(Person person, String address) {
		return this.web.post()
			.uri(address)
			.param("lang", "en")
			.with(csrf())
			.with(authentication(person.token()))
			.exchange();
	}

}
