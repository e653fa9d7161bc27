package org.norma.publications;

import java.time.LocalDate;
import java.util.List;

import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.designations.RunningNumbers;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.NumberParts;
import org.norma.hierarchy.NumberService;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectView;

import org.springframework.stereotype.Component;

/** Numbers of a series that the catalogue holds already. */
@Component
class GivenNumbers {

	/** A range without numbers. */
	private static final String[] NONE = { "1", "0" };

	private final NumberService numbers;

	private final LevelDirectory levels;

	private final Editions editions;

	private final Issuers issuers;

	private final ApprovalRepository approvals;

	GivenNumbers(NumberService numbers, LevelDirectory levels, Editions editions, Issuers issuers,
			ApprovalRepository approvals) {
		this.approvals = approvals;
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

	/**
	 * Where the series stands in the catalogue, and what lies too far outside to count; a
	 * number that an approval gave always counts.
	 */
	RunningNumbers running(ProjectView project, LocalDate day, String issuer, String series) {
		var known = sharing(project, day).stream().flatMap((level) -> known(level, issuer, day).stream()).toList();
		return RunningNumbers.of(known, this.approvals.highestOf(series).orElse(0L));
	}

	/** How the standards of the series are called that lie outside. */
	List<String> outside(ProjectView project, LocalDate day, String issuer, String series) {
		var outside = running(project, day, issuer, series).outside();
		return outside.isEmpty() ? List.of()
				: sharing(project, day).stream()
					.flatMap((level) -> known(level, issuer, day).stream()
						.filter(outside::contains)
						.sorted()
						.map((number) -> prefix(level, issuer, day) + " " + number))
					.toList();
	}

	/** Numbers that are given apart do not move the series on. */
	private List<Long> known(Level level, String issuer, LocalDate day) {
		var apart = this.levels.rulesOf(level.code(), day)
			.list(Rule.NUMBERS_APART)
			.stream()
			.findFirst()
			.map((range) -> range.split("-"))
			.orElse(NONE);
		return this.editions.runningNumbers(prefix(level, issuer, day), Long.parseLong(apart[0]),
				Long.parseLong(apart[1]));
	}

	private String prefix(Level level, String issuer, LocalDate day) {
		return Designation.parse(this.numbers.preview(level.code(), NumberParts.of(issuer, 1, "", day.getYear())))
			.prefix();
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
