package org.norma.hierarchy;

import java.time.Clock;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An installation that is older than a rule gets the rule of its profile at the next
 * start.
 */
@SpringBootTest(properties = "norma.profile=iso")
@DirtiesContext
class NewRulesTests {

	private static final LevelCode TOP = new LevelCode("is");

	@Autowired
	private ProfileLoader loader;

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private CurrentHierarchy hierarchy;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Test
	void aRuleNeverHeardOfHoldsFromTodayOn() {
		var today = LocalDate.now(this.clock);
		var before = lines();
		forget("abstentions-count");
		assertThat(this.levels.rulesOf(TOP, today).line(Rule.ABSTENTIONS_COUNT)).isEmpty();

		this.loader.run(new DefaultApplicationArguments());

		assertThat(lines()).isEqualTo(before);
		assertThat(this.levels.rulesOf(TOP, today).line(Rule.ABSTENTIONS_COUNT)).isPresent();
		assertThat(this.levels.rulesOf(TOP, today.minusDays(1)).line(Rule.ABSTENTIONS_COUNT)).isEmpty();
		this.loader.run(new DefaultApplicationArguments());
		assertThat(lines()).isEqualTo(before);
	}

	@Test
	void aRuleThatIsKnownSomewhereIsLeftAlone() {
		this.jdbc.sql("delete from level_rule where rule = 'review-cycle-years' and level_code = 'ts'").update();
		var before = lines();
		this.loader.run(new DefaultApplicationArguments());
		assertThat(lines()).isEqualTo(before);
	}

	/** Who was named in a sentence before there were lists goes on to issue. */
	@Test
	void whomPeopleNamedInASentenceStandsInTheList() {
		var today = LocalDate.now(this.clock);
		change("update level_rule set value = '{\"en\": \"Ministry of Works (MOW), Council\"}', set_by = 'Anna' "
				+ "where level_code = 'iso' and rule = 'issuer'");
		forget("issuer-bodies");
		this.loader.run(new DefaultApplicationArguments());
		assertThat(this.levels.rulesOf(TOP, today).list(Rule.ISSUER_BODIES)).containsExactly("Ministry of Works", "MOW",
				"Council");
		var before = lines();
		change("update level_rule set value = '{\"en\": \"Nobody\"}' where level_code = 'iso' and rule = 'issuer'");
		this.loader.run(new DefaultApplicationArguments());
		assertThat(lines()).isEqualTo(before);
		assertThat(this.levels.rulesOf(TOP, today).list(Rule.ISSUER_BODIES)).contains("MOW");
		change("update level_rule set set_by = 'Norma' where level_code = 'iso' and rule in ('issuer', 'issuer-bodies')");
	}

	@Test
	void aListThatGuardsGrowsWithTheProfileWhereNobodyChangedIt() {
		var today = LocalDate.now(this.clock);
		shorten("proposer-decider", "Norma");
		this.loader.run(new DefaultApplicationArguments());
		assertThat(this.levels.rulesOf(TOP, today).list(Rule.SEPARATE_PERSONS)).containsExactly("proposer-decider",
				"proposer-approver");
		assertThat(this.levels.rulesOf(TOP, today.minusDays(1)).list(Rule.SEPARATE_PERSONS))
			.containsExactly("proposer-decider");
		var before = lines();
		this.loader.run(new DefaultApplicationArguments());
		assertThat(lines()).isEqualTo(before);
		forgetFrom(today);
		shorten("proposer-decider", "Anna");
		this.loader.run(new DefaultApplicationArguments());
		assertThat(this.levels.rulesOf(TOP, today).list(Rule.SEPARATE_PERSONS)).containsExactly("proposer-decider");
		shorten("proposer-decider\nproposer-approver", "Norma");
	}

	/**
	 * An older installation reads the notes of its profile in the languages of the newer.
	 */
	@Test
	void whatTheProfileSaysFollowsItsWordsAndWhatPeopleWroteStays() {
		var line = "where level_code = 'iso' and rule = 'never-exempted'";
		change("update level_rule set note = 'Old words.' " + line);
		this.loader.run(new DefaultApplicationArguments());
		assertThat(note(line)).contains("\"zh\":", "\"it\":").doesNotContain("Old words");
		change("update level_rule set note = 'My words.', set_by = 'Anna' " + line);
		this.loader.run(new DefaultApplicationArguments());
		assertThat(note(line)).isEqualTo("My words.");
		change("update level_rule set set_by = 'Norma' " + line);
		this.loader.run(new DefaultApplicationArguments());
		assertThat(note(line)).contains("\"zh\":");
	}

	private String note(String where) {
		return this.jdbc.sql("select note from level_rule " + where).query(String.class).single();
	}

	private void shorten(String value, String by) {
		change("update level_rule set value = '" + value + "', set_by = '" + by
				+ "' where level_code = 'iso' and rule = 'separate-persons'");
	}

	private void forgetFrom(LocalDate day) {
		change("delete from level_rule where level_code = 'iso' and rule = 'separate-persons' and valid_from = '" + day
				+ "'");
	}

	private void change(String sql) {
		this.transaction.executeWithoutResult((status) -> {
			this.hierarchy.lock();
			this.jdbc.sql(sql).update();
			this.hierarchy.changed();
		});
	}

	private void forget(String rule) {
		this.transaction.executeWithoutResult((status) -> {
			this.hierarchy.lock();
			this.jdbc.sql("delete from level_rule where rule = :rule").param("rule", rule).update();
			this.hierarchy.changed();
		});
	}

	private long lines() {
		return this.jdbc.sql("select count(*) from level_rule").query(Long.class).single();
	}

}
