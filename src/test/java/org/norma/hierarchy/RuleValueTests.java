package org.norma.hierarchy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RuleValueTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "", "3", "3/0", "0/4", "5/4", "-1/2", "0.75", "three quarters", "99999999999/99999999999" })
	void aShareThatIsNotAboveZeroAndAtMostOneIsRefused(String text) {
		assertThatThrownBy(() -> Fraction.parse(text)).isInstanceOf(RuleBroken.class);
	}

	@Test
	void aShareIsComparedWithoutRounding() {
		var twoThirds = Fraction.parse(" 2 / 3 ");
		assertThat(twoThirds).hasToString("2/3");
		assertThat(twoThirds.reachedBy(666_666, 1_000_000)).isFalse();
		assertThat(twoThirds.reachedBy(2, 3)).isTrue();
		assertThat(twoThirds.reachedBy(0, 0)).isFalse();
		assertThat(new Fraction(1, 4).exceededBy(5, 20)).isFalse();
		assertThat(new Fraction(1, 4).exceededBy(6, 20)).isTrue();
		assertThat(new Fraction(3, 4).leastOf(15)).isEqualTo(12);
	}

	@ParameterizedTest
	@CsvSource({ "consultation-days,-30", "consultation-days,0", "consultation-days,60.5", "consultation-days,sixty",
			"consultation-days,''", "drafting-months,-1", "review-cycle-years,0", "expert-group-minimum,x",
			"ballot-approval,2:3", "text-free,maybe", "binding,SOMETIMES", "floor,Not a code", "issuer,{}",
			"issuer,{not json", "number-pattern,GB {seq}" })
	void aValueOfAnotherFormIsRefused(String rule, String value) {
		assertThatThrownBy(() -> Rule.of(rule).checked(value)).isInstanceOf(RuleBroken.class);
	}

	@ParameterizedTest
	@CsvSource({ "consultation-days,' 060 ',60", "ballot-approval,2 / 3,2/3", "text-free,YES,yes",
			"binding,mandatory,MANDATORY", "floor,national.mandatory,national.mandatory",
			"issuer,the ministry,{\"en\":\"the ministry\"}" })
	void aValueIsKeptInOneForm(String rule, String value, String kept) {
		assertThat(Rule.of(rule).checked(value)).isEqualTo(kept);
	}

	@Test
	void aListHasOneEntryALineWithoutBlanksAndDoubles() {
		assertThat(Rule.REVIEW_OUTCOMES.checked(" continue\n\nrevise \ncontinue")).isEqualTo("continue\nrevise");
	}

	/**
	 * Red before: any word was taken, and a level that kept "nonsense" apart kept nobody
	 * apart.
	 */
	@ParameterizedTest
	@CsvSource({ "separate-persons,nonsense", "separate-persons,proposer-approver approver", "never-exempted,texts",
			"exemption-second-person,everything", "exemption-second-body,decision", "procedures,quick",
			"review-outcomes,forget", "on-national-issued,ignore" })
	void aWordThatNobodyReadsIsRefused(String rule, String value) {
		assertThatThrownBy(() -> Rule.of(rule).checked(value)).isInstanceOf(RuleBroken.class)
			.hasMessageContaining("hierarchy.refused.choice");
	}

	@Test
	void everyWordThatIsOfferedIsTakenAndHasAName() throws IOException {
		for (var language : List.of("", "_zh_CN", "_it")) {
			var texts = new Properties();
			try (var file = Files
				.newBufferedReader(Path.of("src/main/resources/i18n/hierarchy" + language + ".properties"))) {
				texts.load(file);
			}
			assertThat(Stream.of(Rule.values())).allSatisfy((rule) -> assertThat(rule.choices()).allSatisfy((word) -> {
				assertThat(rule.checked(word)).isEqualTo(word);
				assertThat(texts).containsKey("hierarchy.item." + word);
			}));
		}
	}

	@Test
	void everyRuleIsFoundByItsKey() {
		assertThat(Stream.of(Rule.values())).allSatisfy((rule) -> assertThat(Rule.of(rule.key())).isSameAs(rule));
		assertThatThrownBy(() -> Rule.of("number_pattern")).isInstanceOf(NotFound.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "National", "industry.", "industry..AQ", "../etc", "industry AQ", "a.b.c.d.e.f" })
	void aCodeThatIsNotOneIsRefused(String code) {
		assertThatThrownBy(() -> new LevelCode(code)).isInstanceOf(RuleBroken.class);
	}

}
