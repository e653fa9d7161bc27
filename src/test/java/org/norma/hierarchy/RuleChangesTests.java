package org.norma.hierarchy;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.accounts.TimeUnderControl;
import org.norma.accounts.TimeUnderControl.HandClock;
import org.norma.projects.Person;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
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

/** A rule that guards is changed by two administrators, where there are two. */
@SpringBootTest
@AutoConfigureMockMvc
@RecordApplicationEvents
@Transactional
@Import(TimeUnderControl.class)
class RuleChangesTests {

	private static final LevelCode LEVEL = new LevelCode("local.33");

	private static final Person ANNA = Person.with("Anna", Role.ADMINISTRATOR, null);

	private static final Person BAO = Person.with("Bao", Role.ADMINISTRATOR, null);

	@Autowired
	private RuleService rules;

	@Autowired
	private RuleChanges changes;

	@Autowired
	private RulePlans plans;

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private HandClock clock;

	@Autowired
	private MockMvcTester web;

	@BeforeEach
	void twoAdministrators() {
		this.jdbc.sql("update account set enabled = false").update();
		List.of(ANNA, BAO).forEach(this::account);
	}

	private void account(Person person) {
		this.jdbc.sql("""
				insert into account (id, user_name, display_name, enabled, created_at, failed_attempts, revision)
				values (:id, :user, :name, true, :now, 0, 0)""")
			.param("id", person.accountId())
			.param("user", person.accountId() + "@example.org")
			.param("name", person.displayName())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql(
				"insert into account_grant (id, account_id, role, valid_from) values (:id, :account, 'ADMINISTRATOR', :day)")
			.param("id", UUID.randomUUID())
			.param("account", person.accountId())
			.param("day", Date.valueOf(today()))
			.update();
	}

	@Test
	void anAdministratorAloneLiftsNoRuleThatGuards() {
		var soon = today().plusDays(1);
		assertThat(ANNA.get(() -> lift(soon))).isEqualTo(RuleOutcome.WAITING);
		assertThat(this.levels.rulesOf(LEVEL, soon).get(Rule.SEPARATE_PERSONS)).isPresent();
		var id = waiting();
		refused("own", () -> ANNA.does(() -> this.changes.agree(id)));
		refused("own", () -> ANNA.does(() -> this.changes.refuse(id, "No")));
		assertThat(workOf(ANNA)).isEmpty();
		assertThat(workOf(BAO)).singleElement().extracting(WorkItem::href).isEqualTo("/rule-changes/" + id);

		BAO.does(() -> this.changes.agree(id));

		assertThat(this.levels.rulesOf(LEVEL, today()).get(Rule.SEPARATE_PERSONS)).isPresent();
		assertThat(this.levels.rulesOf(LEVEL, soon).get(Rule.SEPARATE_PERSONS)).isEmpty();
		assertThat(workOf(BAO)).isEmpty();
		assertThat(verbs()).containsExactly("level.rule-change-asked", "level.rule-change-agreed", "level.rule-lifted");
		assertThat(acts()).last()
			.satisfies((act) -> assertThat(act.after()).containsEntry("asked-by", "Anna")
				.containsEntry("agreed-by", "Bao"));
	}

	@Test
	void everyKindOfChangeOfAGuardWaits() {
		var soon = today().plusDays(1);
		assertThat(ANNA.get(() -> this.rules.setRule(LEVEL, Rule.NEVER_EXEMPTED, "text", "Own statute",
				Confidence.CHOSEN, "", soon)))
			.isEqualTo(RuleOutcome.WAITING);
		this.rules.setRule(LEVEL, Rule.VOTES_VISIBLE, "yes", "Own statute", Confidence.CHOSEN, "", soon);
		assertThat(ANNA.get(() -> this.rules.inheritAgain(LEVEL, Rule.VOTES_VISIBLE, "", soon.plusDays(1))))
			.isEqualTo(RuleOutcome.WAITING);
		assertThat(ANNA.get(() -> this.rules.setRule(LEVEL, Rule.CONSULTATION_DAYS, "45", "Own statute",
				Confidence.CHOSEN, "", today())))
			.isEqualTo(RuleOutcome.RECORDED);
	}

	@Test
	void agreedLateItHoldsFromTheNextDay() {
		ANNA.get(() -> lift(today().plusDays(1)));
		this.clock.pass(java.time.Duration.ofDays(5));
		BAO.does(() -> this.changes.agree(waiting()));
		assertThat(this.levels.rulesOf(LEVEL, today()).get(Rule.SEPARATE_PERSONS)).isPresent();
		assertThat(this.levels.rulesOf(LEVEL, today().plusDays(1)).get(Rule.SEPARATE_PERSONS)).isEmpty();
	}

	@Test
	void itIsRefusedWithAReasonOrTakenBackByWhoAsked() {
		var soon = today().plusDays(1);
		ANNA.get(() -> lift(soon));
		refused("twice", () -> BAO.get(() -> lift(soon)));
		var first = waiting();
		refused("reason", () -> BAO.does(() -> this.changes.refuse(first, " ")));
		BAO.does(() -> this.changes.refuse(first, "We are three"));
		refused("decided.REFUSED", () -> BAO.does(() -> this.changes.agree(first)));
		ANNA.get(() -> lift(soon));
		var second = waiting();
		refused("not-own", () -> BAO.does(() -> this.changes.takeBack(second)));
		ANNA.does(() -> this.changes.takeBack(second));
		assertThat(this.levels.rulesOf(LEVEL, soon).get(Rule.SEPARATE_PERSONS)).isPresent();
		assertThat(verbs()).containsExactly("level.rule-change-asked", "level.rule-change-refused",
				"level.rule-change-asked", "level.rule-change-taken-back");
		assertThat(acts().get(1).reason()).isEqualTo("We are three");
	}

	@Test
	void whereThereIsOneAdministratorPageAndLedgerSaySo() {
		this.jdbc.sql("update account set enabled = false where id = :bao").param("bao", BAO.accountId()).update();
		var soon = today().plusDays(1);
		assertThat(ANNA.get(() -> lift(soon))).isEqualTo(RuleOutcome.RECORDED_ALONE);
		assertThat(acts()).singleElement()
			.satisfies((act) -> assertThat(act.after()).containsEntry("agreed-by", "nobody-could"));
		assertThat(this.web.get().uri("/levels/" + LEVEL + "?lang=en&on=" + soon)).bodyText()
			.contains("Anna alone, since nobody independent could countersign");
	}

	@Test
	void thePagesAskAndAgree() {
		var day = today().plusDays(1).toString();
		assertThat(post(ANNA, "/levels/" + LEVEL + "/rules/separate-persons/edit", "effect", "NONE", "basis", "Own",
				"confidence", "CHOSEN", "validFrom", day))
			.hasStatus3xxRedirection();
		var page = "/rule-changes/" + waiting();
		assertThat(get(ANNA, page)).bodyText().contains("Take it back").doesNotContain("/agree", "/refuse\"");
		assertThat(get(BAO, page)).bodyText().contains("/agree", "/refuse").doesNotContain("/take-back", "??");
		assertThat(get(BAO, "/rule-changes")).bodyText().contains(page, "Anna");
		assertThat(get(BAO, "/levels/" + LEVEL + "/rules/separate-persons/edit")).bodyText()
			.contains(page, "only when another administrator agrees");
		assertThat(get(BAO, "/levels/" + LEVEL)).as("red before: only on its own page")
			.bodyText()
			.contains(page, "Anna");
		assertThat(this.web.get().uri("/levels/" + LEVEL)).bodyText().doesNotContain("/rule-changes/");
		post(ANNA, page + "/agree");
		assertThat(this.levels.historyOf(LEVEL, Rule.SEPARATE_PERSONS)).isEmpty();
		post(BAO, page + "/agree");
		assertThat(this.levels.historyOf(LEVEL, Rule.SEPARATE_PERSONS)).singleElement()
			.extracting(RuleEntry::agreedBy)
			.isEqualTo("Bao");
		assertThat(get(BAO, "/levels/" + LEVEL + "?on=" + day)).bodyText().contains("Anna with the agreement of Bao");
	}

	/** Red before: nobody could take back what was to hold from tomorrow on. */
	@Test
	void whatTwoAgreedOnIsTakenBackByEitherOfThemBeforeItHolds() {
		var soon = today().plusDays(1);
		ANNA.get(() -> lift(soon));
		var id = waiting();
		BAO.does(() -> this.changes.agree(id));
		var carla = Person.with("Carla", Role.ADMINISTRATOR, null);
		assertThatThrownBy(() -> carla.does(() -> this.plans.takeBack(id)))
			.hasMessageContaining("hierarchy.plan.not-yours");
		assertThat(get(carla, "/rule-changes")).bodyText()
			.contains("Set, and not yet in force", "from " + soon + " on", "Anna with the agreement of Bao")
			.doesNotContain("/rule-changes/plans/" + id);
		assertThat(get(BAO, "/levels/" + LEVEL + "/rules/separate-persons/edit")).bodyText()
			.contains("/rule-changes/plans/" + id + "/take-back");
		post(BAO, "/rule-changes/plans/" + id + "/take-back");
		assertThat(this.levels.historyOf(LEVEL, Rule.SEPARATE_PERSONS)).isEmpty();
		assertThat(this.levels.rulesOf(LEVEL, soon).get(Rule.SEPARATE_PERSONS)).isPresent();
		assertThat(get(BAO, "/rule-changes/" + id)).bodyText().contains("taken back before it held", "Bao");
		assertThat(acts()).last().satisfies((act) -> assertThat(act.verb()).isEqualTo("level.rule-plan-withdrawn"));
	}

	@Test
	void whatWasMadeAloneIsListedAndTakenBackButNotOnceItHolds() {
		this.jdbc.sql("update account set enabled = false where id = :bao").param("bao", BAO.accountId()).update();
		var soon = today().plusDays(1);
		ANNA.get(() -> lift(soon));
		var id = this.levels.historyOf(LEVEL, Rule.SEPARATE_PERSONS).get(0).id();
		assertThat(get(ANNA, "/rule-changes")).bodyText()
			.contains("Rules on who decides, or how, changed by one administrator alone", "Anna alone",
					"/rule-changes/plans/" + id, "waits for nobody when you change it");
		this.clock.pass(java.time.Duration.ofDays(2));
		assertThat(get(ANNA, "/rule-changes")).bodyText()
			.contains("Anna alone")
			.doesNotContain("/rule-changes/plans/" + id);
		assertThatThrownBy(() -> ANNA.does(() -> this.plans.takeBack(id))).hasMessageContaining("hierarchy.plan.holds");
	}

	@Test
	void whoAskedTakesItBackOnTheListAndOnThePageOfTheRule() {
		ANNA.get(() -> lift(today().plusDays(1)));
		var form = "/rule-changes/" + waiting() + "/take-back";
		assertThat(get(ANNA, "/rule-changes")).bodyText().contains(form);
		assertThat(get(ANNA, "/levels/" + LEVEL + "/rules/separate-persons/edit")).bodyText().contains(form);
		assertThat(get(BAO, "/rule-changes")).bodyText().doesNotContain(form);
	}

	/** Red before: "the value has 0 characters", and the words as they are kept. */
	@Test
	void nothingTickedAndAForgedWordAreAnsweredInTheWordsOfTheReader() {
		var page = "/levels/" + LEVEL + "/rules/separate-persons/edit";
		var day = today().plusDays(1).toString();
		assertThat(post(ANNA, page, "effect", "SET", "basis", "Own", "confidence", "CHOSEN", "validFrom", day))
			.bodyText()
			.contains("Nothing is ticked for")
			.doesNotContain("0 characters");
		assertThat(post(ANNA, page, "effect", "SET", "value", "nobody-anything", "basis", "Own", "confidence", "CHOSEN",
				"validFrom", day))
			.bodyText()
			.contains("is “nobody-anything”; it must be one of: propose and decide on the plan, propose and approve,");
	}

	private RuleOutcome lift(LocalDate from) {
		return this.rules.requireNothing(LEVEL, Rule.SEPARATE_PERSONS, "We are two", Confidence.CHOSEN, "", from);
	}

	private UUID waiting() {
		return this.changes.waiting(LEVEL, Rule.SEPARATE_PERSONS).orElseThrow().id();
	}

	private List<WorkItem> workOf(Actor person) {
		return this.work.stream()
			.flatMap((each) -> each.of(person).stream())
			.filter((item) -> item.key().equals("hierarchy.work.rule-change"))
			.toList();
	}

	private List<Act> acts() {
		return this.events.stream(Act.class).filter((act) -> act.verb().startsWith("level.rule-")).toList();
	}

	private List<String> verbs() {
		return acts().stream().map(Act::verb).toList();
	}

	private MvcTestResult get(Person person, String address) {
		return this.web.get()
			.uri(address)
			.header("Accept-Language", "en")
			.with(authentication(person.token()))
			.exchange();
	}

	private MvcTestResult post(Person person, String address, String... fields) {
		var request = this.web.post().uri(address).with(authentication(person.token())).with(csrf());
		for (int n = 0; n < fields.length; n += 2) {
			request = request.param(fields[n], fields[n + 1]);
		}
		return request.exchange();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class,
				(refusal) -> assertThat(refusal.key()).isEqualTo("hierarchy.change." + key));
	}

}
