package org.norma.reviews;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.catalogue.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** When a review is due. */
class CycleTests {

	private static final LocalDate CHANGE = LocalDate.of(2027, 1, 1);

	private static List<Cycle> always(Integer years) {
		return List.of(new Cycle(Cycle.EARLIEST, Cycle.LATEST, years, 0));
	}

	private static List<Cycle> changing(Integer before, Integer after) {
		return List.of(new Cycle(Cycle.EARLIEST, CHANGE, before, 0), new Cycle(CHANGE, Cycle.LATEST, after, 0));
	}

	@ParameterizedTest
	@CsvSource({ "2020-03-31,5,2025-03-31", "2020-02-29,5,2025-02-28", "2020-02-29,4,2024-02-29",
			"2023-02-28,1,2024-02-28", "2016-12-31,3,2019-12-31" })
	void aReviewIsDueSoManyYearsAfterPublicationOrTheLastReview(LocalDate from, int years, LocalDate due) {
		assertThat(Cycle.due(always(years), from)).contains(due);
	}

	@Test
	void aDateKnownToTheMonthOrTheYearCountsFromItsLastDay() {
		assertThat(Cycle.due(always(5), PartialDate.parse("2020-02").orElseThrow().end()))
			.contains(LocalDate.of(2025, 2, 28));
		assertThat(Cycle.due(always(5), PartialDate.parse("2020").orElseThrow().end()))
			.contains(LocalDate.of(2025, 12, 31));
	}

	@Test
	void whereTheRulesAskForNothingNothingIsDue() {
		assertThat(Cycle.due(always(null), CHANGE)).isEmpty();
		assertThat(Cycle.due(changing(5, null), LocalDate.of(2024, 1, 1))).isEmpty();
	}

	@Test
	void aShorterCycleMakesOldStandardsDueOnTheDayFromWhichItHolds() {
		assertThat(Cycle.due(changing(5, 3), LocalDate.of(2023, 6, 1))).contains(CHANGE);
		assertThat(Cycle.due(changing(5, 3), LocalDate.of(2025, 6, 1))).contains(LocalDate.of(2028, 6, 1));
		assertThat(Cycle.due(changing(null, 3), LocalDate.of(2000, 1, 1))).contains(CHANGE);
	}

	@Test
	void whatIsDueBeforeALongerCycleHoldsStaysDue() {
		assertThat(Cycle.due(changing(3, 5), LocalDate.of(2023, 6, 1))).contains(LocalDate.of(2026, 6, 1));
		assertThat(Cycle.due(changing(3, 5), LocalDate.of(2024, 6, 1))).contains(LocalDate.of(2029, 6, 1));
	}

	@Test
	void theReviewIsProposedMonthsBefore() {
		assertThat(Cycle.proposeBy(LocalDate.of(2026, 8, 31), 6)).isEqualTo("2026-02-28");
		assertThat(Cycle.proposeBy(LocalDate.of(2026, 8, 31), 0)).isEqualTo("2026-08-31");
	}

}
