package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What an edition says of itself on a day. */
class EditionLifeTests {

	private static Edition edition(String published, String from, @Nullable String until) {
		var dates = new EditionDates(date(published), date(from), date(until), null, null, null, null, null, null);
		return new Edition(StandardId.next(),
				new EditionData(Designation.parse("GB/T 1-2016"), Texts.of("en", "One"), "national.recommended",
						Binding.VOLUNTARY, "Law art. 2", null, null, null, dates, null, null, null, List.of(),
						List.of(), List.of(), null, Texts.empty(), null));
	}

	private static @Nullable PartialDate date(@Nullable String text) {
		return (text != null) ? PartialDate.parse(text).orElseThrow() : null;
	}

	@ParameterizedTest
	@CsvSource({ "2016-01-14, UNPUBLISHED", "2016-01-15, UPCOMING", "2016-06-30, UPCOMING", "2016-07-01, IN_FORCE",
			"2020-12-31, IN_FORCE", "2021-01-01, SUPERSEDED" })
	void itIsSupersededOnTheDayOnWhichTheOtherTakesEffect(LocalDate day, Status status) {
		var edition = edition("2016-01-15", "2016-07-01", null);
		edition.supersede(LocalDate.of(2021, 1, 1));
		assertThat(edition.statusOn(day)).isEqualTo(status);
		assertThat(edition.endReason()).contains(EndReason.SUPERSEDED);
		assertThat(edition.endsOn()).contains(LocalDate.of(2021, 1, 1));
	}

	@Test
	void itIsWithdrawnFromADayOnAndWasInForceBefore() {
		var edition = edition("2016-01-15", "2016-07-01", null);
		edition.withdraw(LocalDate.of(2022, 5, 1));
		assertThat(edition.statusOn(LocalDate.of(2022, 4, 30))).isEqualTo(Status.IN_FORCE);
		assertThat(edition.statusOn(LocalDate.of(2022, 5, 1))).isEqualTo(Status.WITHDRAWN);
	}

	@Test
	void whatReplacesItEndsItAndNoLongerDoesWhenThatIsTakenBack() {
		var edition = edition("2016-01-15", "2016-07-01", null);
		assertThat(edition.replacedFrom(date("2021-01-01"))).isTrue();
		assertThat(edition.replacedFrom(date("2021-01-01"))).as("the same again").isFalse();
		assertThat(edition.statusOn(LocalDate.of(2021, 1, 1))).isEqualTo(Status.SUPERSEDED);
		assertThat(edition.replacedFrom(null)).isTrue();
		assertThat(edition.statusOn(LocalDate.of(2021, 1, 1))).isEqualTo(Status.IN_FORCE);
	}

	@Test
	void aNewNumberTakesAwayWhatMadeItBindingBeforeOnlyWhereThatChanges() {
		var edition = edition("2016-01-15", "2016-07-01", null);
		edition.rename(StandardId.next(), Designation.parse("GB/T 2-2016"),
				new EditionName("GB/T 2-2016", Texts.of("en", "One"), "national.recommended", Binding.VOLUNTARY),
				List.of());
		assertThat(edition.bindingBasis()).contains("Law art. 2");
		edition.rename(StandardId.next(), Designation.parse("GB 2-2016"),
				new EditionName("GB 2-2016", Texts.of("en", "One"), "national.mandatory", Binding.MANDATORY),
				List.of());
		assertThat(edition.bindingBasis()).isEmpty();
		assertThat(edition.binding()).isEqualTo(Binding.MANDATORY);
		assertThat(edition.designation()).isEqualTo("GB 2-2016");
		assertThat(edition.slug()).isEqualTo(Designation.parse("GB 2-2016").slug());
	}

}
