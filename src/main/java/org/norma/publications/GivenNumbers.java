package org.norma.publications;

import java.time.LocalDate;
import java.util.List;

import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.NumberParts;
import org.norma.hierarchy.NumberService;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectView;

import org.springframework.stereotype.Component;

/** Numbers of a series that the catalogue holds already. */
@Component
class GivenNumbers {

	/**
	 * National numbers of engineering construction, which its department gives (1992
	 * rule): the common series does not go on behind them.
	 */
	private static final long CONSTRUCTION_FROM = 50_000;

	private static final long CONSTRUCTION_TO = 59_999;

	private final NumberService numbers;

	private final LevelDirectory levels;

	private final Editions editions;

	private final Issuers issuers;

	GivenNumbers(NumberService numbers, LevelDirectory levels, Editions editions, Issuers issuers) {
		this.numbers = numbers;
		this.levels = levels;
		this.editions = editions;
		this.issuers = issuers;
	}

	boolean known(ProjectView project, LocalDate day, long sequence) {
		return sharing(project, day).stream()
			.map((level) -> this.numbers.preview(level.code(),
					NumberParts.of(this.issuers.of(project, day), sequence, "", day.getYear())))
			.anyMatch((number) -> this.editions.hasStandard(Designation.parse(number)));
	}

	/** The highest of the series, 0 where the catalogue has none. */
	long highest(ProjectView project, LocalDate day, String issuer) {
		return sharing(project, day).stream().mapToLong((level) -> highest(level, issuer, day)).max().orElse(0);
	}

	private long highest(Level level, String issuer, LocalDate day) {
		var example = this.numbers.preview(level.code(), NumberParts.of(issuer, 1, "", day.getYear()));
		var prefix = Designation.parse(example).prefix();
		return (level.kind() == LevelKind.NATIONAL)
				? this.editions.highestNumber(prefix, CONSTRUCTION_FROM, CONSTRUCTION_TO)
				: this.editions.highestNumber(prefix, 0, -1);
	}

	/** The levels that count in the same series. */
	List<Level> sharing(ProjectView project, LocalDate day) {
		var own = this.levels.level(project.level());
		var series = this.levels.rulesOf(own.code(), day).levels(Rule.NUMBER_SERIES);
		if (series.isEmpty()) {
			return List.of(own);
		}
		return this.levels.all()
			.stream()
			.filter((level) -> level.existsOn(day))
			.filter((level) -> this.levels.rulesOf(level.code(), day).levels(Rule.NUMBER_SERIES).equals(series))
			.filter((level) -> this.levels.rulesOf(level.code(), day).pattern(Rule.NUMBER_PATTERN).isPresent())
			.toList();
	}

}
