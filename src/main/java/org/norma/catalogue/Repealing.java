package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.shared.RuleBroken;

/**
 * Whether a standard can repeal clauses of another one: the later provision repeals the
 * earlier one, and only while it is in force.
 */
final class Repealing {

	private Repealing() {
	}

	/**
	 * By the publications; where one of them is not known by the years of the numbers, or
	 * else by the first days of force, of which the same one says nothing.
	 */
	static Optional<RuleBroken> notLater(Edition edition, Edition by) {
		var earlier = edition.dates().published();
		var later = by.dates().published();
		if (earlier != null && later != null) {
			return later.end().isAfter(earlier.start()) ? Optional.empty() : Optional.of(refusal("by-not-later",
					by.designation(), edition.designation(), later.toString(), earlier.toString()));
		}
		return isOlder(by, edition) ? Optional.of(refusal("by-older", by.designation(), edition.designation()))
				: Optional.empty();
	}

	private static boolean isOlder(Edition by, Edition edition) {
		var number = Designation.parse(by.designation());
		var other = Designation.parse(edition.designation());
		return number.isOfEarlierYearThan(other) || !other.isOfEarlierYearThan(number)
				&& by.startsOn().flatMap((start) -> edition.startsOn().filter(start::isBefore)).isPresent();
	}

	/** The days of its force: what is not in force repeals nothing. */
	static List<ClauseChecks.Bound> force(LocalDate from, Edition by) {
		var start = by.startsOn().orElse(LocalDate.MIN);
		var end = by.endsOn().or(by::endedSeen).orElse(LocalDate.MAX);
		return List.of(new ClauseChecks.Bound(start, false, refusal("by-not-yet", by.designation(), start, from)),
				new ClauseChecks.Bound(end, true, refusal("by-ended", by.designation(), end.minusDays(1), from)));
	}

	private static RuleBroken refusal(String why, Object... values) {
		return new RuleBroken("catalogue.clauses." + why, values).at("other");
	}

}
