package org.norma.designations;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a series goes on, and which numbers do not belong to it. */
class RunningNumbersTests {

	private static List<Long> from(long first, long last) {
		return LongStream.rangeClosed(first, last).boxed().toList();
	}

	private static List<Long> and(List<Long> numbers, Long... more) {
		return Stream.concat(numbers.stream(), Stream.of(more)).toList();
	}

	@Test
	void aMistypedNumberFarOutsideIsNotTheLastOfItsSeries() {
		var numbers = RunningNumbers.of(List.of(171L, 400L, 223L, 45_010_000L), 0);
		assertThat(numbers.last()).isEqualTo(400);
		assertThat(numbers.outside()).containsExactly(45_010_000L);
		var two = RunningNumbers.of(and(from(171, 400), 45_010_000L, 1_000_000_000_000L), 0);
		assertThat(two.last()).isEqualTo(400);
		assertThat(two.outside()).containsExactly(45_010_000L, 1_000_000_000_000L);
		var large = RunningNumbers.of(and(from(1, 47_000), 4_501_000L), 0);
		assertThat(large.last()).isEqualTo(47_000);
	}

	@Test
	void seriesThatJumpInGoodFaithKeepTheirLastNumber() {
		assertThat(RunningNumbers.of(List.of(1L, 2L, 16_733L, 47_000L), 0))
			.isEqualTo(new RunningNumbers(47_000, List.of()));
		assertThat(RunningNumbers.of(and(from(1, 1_245), 20_001L), 0).last()).isEqualTo(20_001);
		assertThat(RunningNumbers.of(and(from(1, 400), 50_001L, 55_990L), 0).last()).isEqualTo(55_990);
		assertThat(RunningNumbers.of(and(from(1_001, 1_160), 90_001L), 0).last()).isEqualTo(90_001);
		assertThat(RunningNumbers.of(List.of(1L, 2L, 3L, 99_999L), 0).outside()).isEmpty();
	}

	@Test
	void aSeriesThatCountsHighHasItsHighNumbers() {
		assertThat(RunningNumbers.of(List.of(20_240_001L), 0).last()).isEqualTo(20_240_001);
		assertThat(RunningNumbers.of(List.of(3L, 20_240_001L, 20_240_002L), 0).last()).isEqualTo(20_240_002);
	}

	@Test
	void whatNormaGaveItselfCounts() {
		var numbers = RunningNumbers.of(List.of(171L, 400L, 45_010_000L, 45_010_001L), 45_010_001);
		assertThat(numbers.last()).isEqualTo(45_010_001);
		assertThat(numbers.outside()).isEmpty();
	}

	@Test
	void anEmptySeriesBeginsAtOne() {
		assertThat(RunningNumbers.of(List.of(), 0)).isEqualTo(new RunningNumbers(0, List.of()));
	}

}
