package org.norma.hierarchy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumberPatternTests {

	@Test
	void whatStandsInBracketsIsLeftOutWithoutValue() {
		var pattern = NumberPattern.parse("GB/T {seq}[.{part}]-{yyyy}");
		assertThat(pattern.format(Map.of("seq", "15629", "part", "11", "yyyy", "2003")))
			.isEqualTo("GB/T 15629.11-2003");
		assertThat(pattern.format(Map.of("seq", "19001", "yyyy", "2016"))).isEqualTo("GB/T 19001-2016");
	}

	@Test
	void aWidthFillsWithZeros() {
		var pattern = NumberPattern.parse("T/{org} {seq:3}-{yyyy}");
		assertThat(pattern.format(Map.of("org", "GZAEPI", "seq", "1", "yyyy", "2018"))).isEqualTo("T/GZAEPI 001-2018");
		assertThat(pattern.format(Map.of("org", "GZAEPI", "seq", "1234", "yyyy", "2018")))
			.isEqualTo("T/GZAEPI 1234-2018");
	}

	@Test
	void aFieldWithoutValueIsRefusedByName() {
		assertThatThrownBy(() -> NumberPattern.parse("Q/{org} {seq}-{yyyy}").format(Map.of("seq", "1", "yyyy", "2026")))
			.isInstanceOfSatisfying(RuleBroken.class, (refusal) -> {
				assertThat(refusal.key()).isEqualTo("hierarchy.refused.number-field");
				assertThat(refusal.arguments()).contains("{org}");
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "GB {seq-{yyyy} | pattern-field", "GB {seq}-{yyyy | pattern", "GB seq}-{yyyy} | pattern",
					"GB {seq}[.{part}-{yyyy} | pattern", "GB {seq}.{part}]-{yyyy} | pattern",
					"GB {seq}[.[{part}]]-{yyyy} | pattern", "GB {number}-{yyyy} | pattern-field",
					"GB {seq:0}-{yyyy} | pattern-field", "GB {seq} | pattern-needs", "GB-{yyyy} | pattern-needs" })
	void aFaultyPatternIsRefusedWithItsFault(String pattern, String fault) {
		assertThatThrownBy(() -> NumberPattern.parse(pattern)).isInstanceOfSatisfying(RuleBroken.class,
				(refusal) -> assertThat(refusal.key()).isEqualTo("hierarchy.refused." + fault));
	}

}
