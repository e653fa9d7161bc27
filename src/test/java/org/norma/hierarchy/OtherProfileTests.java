package org.norma.hierarchy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Another body's levels and rules load in place of the default: only the name of the
 * profile differs.
 */
@SpringBootTest(properties = "norma.profile=iso")
class OtherProfileTests {

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private NumberService numbers;

	@Test
	void theRulesOfIsoHoldInsteadOfThoseOfChina() {
		var rules = this.levels.rulesOf(new LevelCode("is"), LocalDate.of(2026, 1, 1));
		assertThat(this.levels.root().code()).hasToString("iso");
		assertThat(this.levels.byCode(new LevelCode("national"))).isEmpty();
		assertThat(rules.days(Rule.CONSULTATION_DAYS)).hasValue(84);
		assertThat(rules.fraction(Rule.BALLOT_APPROVAL)).contains(new Fraction(2, 3));
		assertThat(rules.fraction(Rule.BALLOT_AGAINST_MAXIMUM)).contains(new Fraction(1, 4));
		assertThat(rules.years(Rule.REVIEW_CYCLE_YEARS)).hasValue(5);
		assertThat(rules.get(Rule.REVIEW_CYCLE_YEARS))
			.hasValueSatisfying((rule) -> assertThat(rule.inherited()).isTrue());
		assertThat(rules.list(Rule.REVIEW_OUTCOMES)).containsExactly("confirm", "revise", "withdraw");
		assertThat(this.levels.rulesOf(new LevelCode("ts"), LocalDate.of(2026, 1, 1)).years(Rule.REVIEW_CYCLE_YEARS))
			.hasValue(3);
		assertThat(this.levels.levelForPrefix("ISO/TS")).contains(new LevelCode("ts"));
		assertThat(this.numbers.preview(new LevelCode("is"), NumberParts.of("", 10791, "6", 2014)))
			.isEqualTo("ISO 10791-6:2014");
	}

}
