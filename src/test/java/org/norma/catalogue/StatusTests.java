package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatusTests {

	@ParameterizedTest
	@CsvSource({ "2008-12-29,UNPUBLISHED", "2008-12-30,UPCOMING", "2009-02-28,UPCOMING", "2009-03-01,IN_FORCE",
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
		assertThat(dates.on(LocalDate.of(2000, 1, 1), false)).isEqualTo(Status.UNPUBLISHED);
	}

	@Test
	void withoutDatesItIsADraftOnlyWhenASourceSaysSo() {
		assertThat(EditionDates.none().on(LocalDate.of(2020, 1, 1), true)).isEqualTo(Status.DRAFT);
		assertThat(EditionDates.none().on(LocalDate.of(2020, 1, 1), false)).isEqualTo(Status.UNKNOWN);
	}

	@Test
	void beforeItsPublicationNothingIsKnownUnlessADraftWasRecorded() {
		var dates = dates("2016-12-30", "2017-07-01", null, null, null);
		assertThat(dates.on(LocalDate.of(2015, 9, 30), false)).isEqualTo(Status.UNPUBLISHED);
		assertThat(dates.on(LocalDate.of(2015, 9, 30), true)).isEqualTo(Status.DRAFT);
		assertThat(new Validity(dates, null, List.of(), false, null).isKnownOn(LocalDate.of(2016, 12, 29))).isFalse();
		assertThat(new Validity(dates, null, List.of(), false, null).isKnownOn(LocalDate.of(2016, 12, 30))).isTrue();
	}

	@Test
	void aDraftIsKnownFromTheDayOnWhichItWasRecorded() {
		var recorded = LocalDate.of(2026, 8, 18);
		var draft = new Validity(EditionDates.none(), null, List.of(), true, recorded);
		var stated = new Validity(new EditionDates(null, null, null, null, null, null, null, null,
				new Stated(Stated.Word.DRAFT, recorded)), null, List.of(), false, null);
		for (var each : List.of(draft, stated)) {
			assertThat(each.on(recorded)).isEqualTo(Status.DRAFT);
			assertThat(each.isKnownOn(recorded)).isTrue();
			assertThat(each.on(recorded.minusDays(1))).isEqualTo(Status.UNPUBLISHED);
			assertThat(each.isKnownOn(recorded.minusDays(1))).isFalse();
		}
	}

	@Test
	void aDraftWithADateOfItsOwnIsKnownFromThatDate() {
		var stated = new Validity(
				new EditionDates(date("2025-03-01"), null, null, null, null, null, null, null,
						new Stated(Stated.Word.DRAFT, LocalDate.of(2026, 8, 18))),
				null, List.of(), false, LocalDate.of(2026, 8, 18));
		assertThat(stated.on(LocalDate.of(2025, 3, 1))).isEqualTo(Status.DRAFT);
		assertThat(stated.on(LocalDate.of(2025, 2, 28))).isEqualTo(Status.UNPUBLISHED);
	}

	@Test
	void whatIsPublishedWasADraftSinceItWasRecordedAsOne() {
		var published = new Validity(dates("2026-12-30", "2027-07-01", null, null, null), null, List.of(), false,
				LocalDate.of(2026, 8, 18));
		assertThat(published.on(LocalDate.of(2026, 8, 17))).isEqualTo(Status.UNPUBLISHED);
		assertThat(published.on(LocalDate.of(2026, 8, 18))).isEqualTo(Status.DRAFT);
		assertThat(published.on(LocalDate.of(2026, 12, 29))).isEqualTo(Status.DRAFT);
		assertThat(published.on(LocalDate.of(2026, 12, 30))).isEqualTo(Status.UPCOMING);
		assertThat(published.on(LocalDate.of(2027, 7, 1))).isEqualTo(Status.IN_FORCE);
	}

	@Test
	void whatASourceCallsInForceWithoutAnyDateIsSoSinceItSaidIt() {
		var dates = new EditionDates(null, null, null, null, null, null, null, null,
				new Stated(Stated.Word.IN_FORCE, LocalDate.of(2026, 8, 18)));
		assertThat(dates.on(LocalDate.of(2026, 8, 18), false)).isEqualTo(Status.IN_FORCE);
		assertThat(dates.on(LocalDate.of(2026, 8, 17), false)).isEqualTo(Status.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "2017-06-30,IN_FORCE", "2017-07-01,SUPERSEDED", "2017-07-02,SUPERSEDED" })
	void aWholeReplacementEndsItWhereNoSourceGivesAnEnd(LocalDate day, Status expected) {
		var validity = new Validity(dates("2008-12-30", "2009-03-01", null, null, null), date("2017-07-01"), List.of(),
				false, null);
		assertThat(validity.on(day)).isEqualTo(expected);
		assertThat(validity.isEndDerived()).isTrue();
		assertThat(validity.until()).hasToString("2017-06-30");
	}

	@Test
	void aStatedEndCountsBeforeADerivedOne() {
		var validity = new Validity(dates("2008-12-30", "2009-03-01", null, "2018-01-01", EndReason.SUPERSEDED),
				date("2017-07-01"), List.of(), false, null);
		assertThat(validity.isEndDerived()).isFalse();
		assertThat(validity.on(LocalDate.of(2017, 12, 31))).isEqualTo(Status.IN_FORCE);
	}

	@Test
	void thereIsNoGapBeforeAnEditionKnownToTheMonth() {
		var newer = dates("2024-07", null, null, null, null);
		for (var end : List.of("2024-07", "2024-07-01", "2024-07-18")) {
			var older = dates("2014-01", null, null, end, EndReason.SUPERSEDED);
			noGap(Validity.of(older, false), Validity.of(newer, false));
		}
		noGap(new Validity(dates("2014-01", null, null, null, null), date("2024-07"), List.of(), false, null),
				Validity.of(newer, false));
	}

	private static void noGap(Validity older, Validity newer) {
		for (var day = LocalDate.of(2024, 6, 1); day.isBefore(LocalDate.of(2024, 9, 1)); day = day.plusDays(1)) {
			assertThat(List.of(older.on(day), newer.on(day))).as(day.toString()).contains(Status.IN_FORCE);
		}
	}

	/** One word for the end: the last day of force, or the month in which it lies. */
	@ParameterizedTest
	@CsvSource({ ",2027-06-01,2027-05-31", "2027-05-31,,2027-05-31", ",2024-07,2024-07", "2024-07,,2024-07",
			"2026-12-31,2027-06-01,2026-12-31", ",," })
	void theEndIsNamedByItsLastDayAsPreciseAsItIsKnown(String until, String withdrawn, String expected) {
		var named = dates("2014-01-01", "2014-06-01", until, withdrawn, EndReason.WITHDRAWN).until();
		assertThat((named != null) ? named.toString() : null).isEqualTo(expected);
	}

	@Test
	void theYearsInWhichItWasWithdrawnStayWithdrawnAfterItsReinstatement() {
		var lapse = new Lapse(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 5, 10), Status.WITHDRAWN);
		var validity = new Validity(dates("2008-12-30", "2009-03-01", null, null, null), null, List.of(lapse), false,
				null);
		assertThat(validity.on(LocalDate.of(2019, 12, 31))).isEqualTo(Status.IN_FORCE);
		assertThat(validity.on(LocalDate.of(2020, 1, 1))).isEqualTo(Status.WITHDRAWN);
		assertThat(validity.on(LocalDate.of(2022, 5, 9))).isEqualTo(Status.WITHDRAWN);
		assertThat(validity.on(LocalDate.of(2022, 5, 10))).isEqualTo(Status.IN_FORCE);
	}

	private static EditionDates dates(String published, String from, String until, String withdrawn, EndReason reason) {
		return new EditionDates(date(published), date(from), date(until), date(withdrawn), null, reason);
	}

	private static PartialDate date(String text) {
		return (text != null) ? PartialDate.parse(text).orElseThrow() : null;
	}

}
