package org.norma.reviews;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleEntry;

/**
 * A period in which the rules of a level ask for a review every so many years (Law art.
 * 29).
 *
 * @param from first day of the period
 * @param until first day after it
 * @param years {@code null} where nothing is asked for
 * @param noticeMonths months before the end of the cycle in which the review is proposed
 */
record Cycle(LocalDate from, LocalDate until, @Nullable Integer years, int noticeMonths) {

	/** Before and after every rule. */
	static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

	static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

	/**
	 * The first day on which, under the rule of that day, the cycle has run out; 29
	 * February falls on the 28th where the year has no other.
	 * @param cycles the present rule and those that follow, in order
	 * @param countedFrom publication or last review
	 */
	static Optional<LocalDate> due(List<Cycle> cycles, LocalDate countedFrom) {
		return cycles.stream().flatMap((each) -> each.runsOut(countedFrom).stream()).findFirst();
	}

	private Optional<LocalDate> runsOut(LocalDate countedFrom) {
		if (this.years == null) {
			return Optional.empty();
		}
		var end = countedFrom.plusYears(this.years);
		var day = end.isBefore(this.from) ? this.from : end;
		return Optional.of(day).filter((each) -> each.isBefore(this.until));
	}

	/** The day by which the review is to be proposed. */
	static LocalDate proposeBy(LocalDate due, int months) {
		return due.minus(Period.ofMonths(months));
	}

	/**
	 * What the rules of a level say today and what is already set for later. The present
	 * rule counts as if it had always held.
	 */
	static List<Cycle> of(LevelDirectory levels, LevelCode level, LocalDate today) {
		var starts = new TreeSet<LocalDate>();
		for (var above : levels.pathTo(level)) {
			for (var rule : List.of(Rule.REVIEW_CYCLE_YEARS, Rule.REVIEW_PROPOSAL_MONTHS)) {
				levels.historyOf(above.code(), rule)
					.stream()
					.map(RuleEntry::validFrom)
					.filter((day) -> day.isAfter(today))
					.forEach(starts::add);
			}
		}
		var cycles = new ArrayList<Cycle>();
		add(cycles, levels, level, EARLIEST, today);
		starts.forEach((start) -> add(cycles, levels, level, start, start));
		return List.copyOf(cycles);
	}

	private static void add(List<Cycle> cycles, LevelDirectory levels, LevelCode level, LocalDate from, LocalDate day) {
		var rules = levels.rulesOf(level, day);
		var next = new Cycle(from, LATEST, boxed(rules.years(Rule.REVIEW_CYCLE_YEARS)),
				rules.months(Rule.REVIEW_PROPOSAL_MONTHS).orElse(0));
		if (cycles.isEmpty()) {
			cycles.add(next);
			return;
		}
		var last = cycles.get(cycles.size() - 1);
		if (!Objects.equals(last.years, next.years) || last.noticeMonths != next.noticeMonths) {
			cycles.set(cycles.size() - 1, new Cycle(last.from, from, last.years, last.noticeMonths));
			cycles.add(next);
		}
	}

	private static @Nullable Integer boxed(OptionalInt value) {
		return value.isPresent() ? value.getAsInt() : null;
	}

}
