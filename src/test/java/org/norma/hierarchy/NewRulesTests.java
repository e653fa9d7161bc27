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
