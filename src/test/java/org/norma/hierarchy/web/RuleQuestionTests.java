package org.norma.hierarchy.web;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.AnsweredQuestions;
import org.norma.accounts.TimeUnderControl;
import org.norma.accounts.TimeUnderControl.HandClock;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.Person;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What is asked before a rule changes. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TimeUnderControl.class)
class RuleQuestionTests {

	private static final LevelCode LEVEL = new LevelCode("local.34");

	private static final Person ANNA = Person.with("Anna", Role.ADMINISTRATOR, null);

	private static final Person BAO = Person.with("Bao", Role.ADMINISTRATOR, null);

	@Autowired
	private MockMvcTester web;

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private HandClock clock;

	@BeforeEach
	void oneAdministrator() {
		this.jdbc.sql("update account set enabled = false").update();
		account(ANNA);
	}

	@AfterEach
	void nobodyIsLeft() {
		var ids = List.of(ANNA.accountId(), BAO.accountId());
		this.jdbc.sql("delete from account_grant where account_id in (:ids)").param("ids", ids).update();
		this.jdbc.sql("delete from account where id in (:ids)").param("ids", ids).update();
	}

	private void account(Person person) {
		this.jdbc.sql("""
				insert into account (id, user_name, display_name, enabled, created_at, failed_attempts, revision)
				values (:id, :user, :name, true, now(), 0, 0)""")
			.param("id", person.accountId())
			.param("user", person.accountId() + "@example.org")
			.param("name", person.displayName())
			.update();
		this.jdbc.sql(
				"insert into account_grant (id, account_id, role, valid_from) values (:id, :account, 'ADMINISTRATOR', :day)")
			.param("id", UUID.randomUUID())
			.param("account", person.accountId())
			.param("day", Date.valueOf(today()))
			.update();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private MvcTestResult asked(String rule, String value, String language) {
		return this.web.post()
			.uri("/levels/" + LEVEL + "/rules/" + rule + "/edit")
			.header(AnsweredQuestions.READS, "yes")
			.param("lang", language)
			.param("confirm", "hierarchy.confirm-rule")
			.param("effect", "SET")
			.param("value", value)
			.param("basis", "Own statute")
			.param("confidence", "CHOSEN")
			.param("validFrom", today().plusDays(1).toString())
			.with(csrf())
			.with(authentication(ANNA.token()))
			.exchange();
	}

	/** Red before: "as it was typed", and it waits whether it does or not. */
	@Test
	void theQuestionSaysWhatHoldsWhatIsToHoldFromWhenAndWhetherItWaits() {
		var day = today().plusDays(1);
		assertThat(asked("separate-persons", "proposer-approver", "en")).hasStatusOk()
			.bodyText()
			.contains("data-confirmation", "Change the rule", "Today: propose and decide on the plan",
					"From " + day + " on: propose and approve<", "It waits for nobody: no other administrator counts")
			.doesNotContain("It waits until");
		account(BAO);
		assertThat(asked("separate-persons", "proposer-approver", "en")).bodyText()
			.contains("It waits until another administrator agrees")
			.doesNotContain("It waits for nobody");
		assertThat(asked("consultation-days", "45", "en")).bodyText()
			.contains("From " + day + " on: 45 days", "It waits for nobody and holds from " + day + " on");
		assertThat(this.levels.historyOf(LEVEL, Rule.SEPARATE_PERSONS)).isEmpty();
		assertThat(this.levels.historyOf(LEVEL, Rule.CONSULTATION_DAYS)).isEmpty();
	}

	@Test
	void otherPrefixesAreAskedAboutWithWhatTheyWereAndOnlyThey() {
		var level = this.levels.level(LEVEL);
		var kept = String.join("\n", level.prefixes());
		assertThat(named(level, kept + "\nZZ/T").header(AnsweredQuestions.READS, "yes").exchange()).bodyText()
			.contains("data-confirmation", "ZZ/T. Imports and new numbers follow that", "Change the prefixes?");
		assertThat(this.levels.level(LEVEL).prefixes()).isEqualTo(level.prefixes());
		assertThat(named(level, kept).header(AnsweredQuestions.READS, "yes").exchange()).hasStatus3xxRedirection();
	}

	private MockMvcTester.MockMvcRequestBuilder named(Level level, String prefixes) {
		return this.web.post()
			.uri("/levels/" + LEVEL + "/edit?lang=en")
			.param("en", level.name(Locale.ENGLISH))
			.param("zh", level.name(Locale.SIMPLIFIED_CHINESE))
			.param("it", level.name(Locale.ITALIAN))
			.param("prefixes", prefixes)
			.param("confirm", "hierarchy.prefixes.confirm")
			.with(csrf())
			.with(authentication(ANNA.token()));
	}

	@Test
	void itSpeaksTheLanguageOfTheReader() {
		assertThat(asked("separate-persons", "proposer-approver", "zh-CN")).bodyText().contains("无须等待任何人：没有独立于您的其他管理员");
		assertThat(asked("separate-persons", "proposer-approver", "it")).bodyText()
			.contains("Non attende nessuno: nessun altro amministratore");
	}

}
