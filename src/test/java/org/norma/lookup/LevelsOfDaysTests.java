package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.FormerLevel;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.TestEditions;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Levels became part of others; each day keeps the level that it had. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LevelsOfDaysTests {

	private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);

	private static final LocalDate SECOND = LocalDate.of(2022, 3, 1);

	private MemoryIndex index;

	@BeforeAll
	void fill() throws IOException {
		this.index = MemoryIndex.of(List.of(
				edition(1, "local.c", new FormerLevel(SECOND, "local.b"), new FormerLevel(FIRST, "local.a")),
				edition(2, "local.c", new FormerLevel(SECOND, "local.b")), edition(3, "local.c"), edition(4, "other")));
	}

	private static Edition edition(int number, String level, FormerLevel... former) {
		return TestEditions.moved(new EditionData(Designation.parse("GB/T " + number + "-2010"),
				Texts.of("en", "Kites"), level, Binding.VOLUNTARY, null, null, null, null,
				new EditionDates(PartialDate.parse("2010-01-01").orElseThrow(), null, null, null, null, null), null,
				null, null, List.of(), List.of(), List.of(), null, Texts.empty(), null), former);
	}

	private int found(String level, LocalDate day) {
		return this.index
			.ask((searcher) -> Counter.of(searcher, Filters.levels(Set.of(level), Set.of(level), day)).total());
	}

	private Map<String, Integer> counted(LocalDate day) {
		return this.index.ask((searcher) -> Counter.of(searcher, Filters.is(Field.KIND, "STANDARD"))
			.count(List.of(Facet.LEVEL), day)
			.get(Facet.LEVEL));
	}

	@Test
	void aLevelFindsWhatStoodThereOnTheDay() {
		assertThat(List.of(found("local.a", FIRST.minusDays(1)), found("local.b", FIRST.minusDays(1)),
				found("local.c", FIRST.minusDays(1))))
			.containsExactly(1, 1, 1);
		assertThat(List.of(found("local.a", FIRST), found("local.b", FIRST), found("local.c", FIRST)))
			.containsExactly(0, 2, 1);
		assertThat(List.of(found("local.a", SECOND), found("local.b", SECOND), found("local.c", SECOND)))
			.containsExactly(0, 0, 3);
		assertThat(found("local", FIRST)).isEqualTo(3);
	}

	@Test
	void theCountsAreThoseOfTheDay() {
		assertThat(counted(FIRST.minusDays(1))).isEqualTo(Map.of("local.a", 1, "local.b", 1, "local.c", 1, "other", 1));
		assertThat(counted(FIRST)).isEqualTo(Map.of("local.b", 2, "local.c", 1, "other", 1));
		assertThat(counted(SECOND)).isEqualTo(Map.of("local.c", 3, "other", 1));
	}

	@Test
	void theLineOfResultsShowsTheLevelOfTheDay() {
		var row = Row.of(edition(1, "local.c", new FormerLevel(SECOND, "local.b"), new FormerLevel(FIRST, "local.a")));
		assertThat(List.of(row.on(FIRST.minusDays(1)).level(), row.on(FIRST).level(), row.on(SECOND).level()))
			.containsExactly("local.a", "local.b", "local.c");
	}

	@Test
	void whoMovedTwiceOnOneDayWasBeforeWhereItStoodFirst() {
		var edition = edition(1, "local.c", new FormerLevel(FIRST, "local.b"), new FormerLevel(FIRST, "local.a"));
		assertThat(edition.calledOn(FIRST.minusDays(1)).level()).isEqualTo("local.a");
		assertThat(edition.calledOn(FIRST).level()).isEqualTo("local.c");
	}

}
