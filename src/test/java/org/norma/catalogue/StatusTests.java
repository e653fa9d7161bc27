package org.norma.catalogue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatusTests {

	@ParameterizedTest
	@CsvSource({ "2008-12-29,DRAFT", "2008-12-30,UPCOMING", "2009-02-28,UPCOMING", "2009-03-01,IN_FORCE",
			"2010-01-01,IN_FORCE", "2017-06-30,IN_FORCE", "2017-07-01,SUPERSEDED", "2026-11-22,SUPERSEDED" })
	void anEditionIsWhatItsDatesSayOnEachDay(LocalDate day, Status expected) {
		assertThat(dates("2008-12-30", "2009-03-01", null, "2017-07-01", EndReason.SUPERSEDED).on(day, false))
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-31,IN_FORCE", "2027-01-01,WITHDRAWN" })
	void aKnownLastDayCountsAsInForce(LocalDate day, Status expected) {
		assertThat(dates("2020-01-01", "2020-07-01", "2026-12-31", null, EndReason.WITHDRAWN).on(day, false))
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "1999-11-30,IN_FORCE", "1999-12-01,WITHDRAWN" })
	void anEndKnownToTheMonthCountsFromTheDayAfterIt(LocalDate day, Status expected) {
		assertThat(dates("1990-05", null, null, "1999-11", EndReason.WITHDRAWN).on(day, false)).isEqualTo(expected);
	}

	@Test
	void anEndWithoutADateIsKnownFromTheDayOnWhichASourceSaidSo() {
		var dates = new EditionDates(PartialDate.parse("2001").orElseThrow(), null, null, null,
				LocalDate.of(2026, 8, 18), EndReason.WITHDRAWN);
		assertThat(dates.on(LocalDate.of(2026, 8, 18), false)).isEqualTo(Status.WITHDRAWN);
		assertThat(dates.on(LocalDate.of(2010, 1, 1), false)).isEqualTo(Status.UNKNOWN);
		assertThat(dates.on(LocalDate.of(2000, 1, 1), false)).isEqualTo(Status.DRAFT);
	}

	@Test
	void withoutDatesItIsADraftOnlyWhenASourceSaysSo() {
		assertThat(EditionDates.none().on(LocalDate.of(2020, 1, 1), true)).isEqualTo(Status.DRAFT);
		assertThat(EditionDates.none().on(LocalDate.of(2020, 1, 1), false)).isEqualTo(Status.UNKNOWN);
	}

	private static EditionDates dates(String published, String from, String until, String withdrawn, EndReason reason) {
		return new EditionDates(date(published), date(from), date(until), date(withdrawn), null, reason);
	}

	private static PartialDate date(String text) {
		return (text != null) ? PartialDate.parse(text).orElseThrow() : null;
	}

}
