package org.norma.designations;

import java.util.Collection;
import java.util.List;

/**
 * Where a series of running numbers stands. A number that lies far outside, as a mistyped
 * one, is not its last.
 * <p>
 * A gap is too wide when it is more than ten times the highest number below it, and more
 * than ten times what is usual for all series of the kind: a series of standards may jump
 * anywhere below six digits. What stands behind such a gap lies outside, unless more
 * numbers stand there than before it (a series that counts high), or the system itself
 * gave one there.
 *
 * @param last the last number of the series, 0 where it has none
 * @param outside the numbers that do not count, in order
 */
public record RunningNumbers(long last, List<Long> outside) {

	private static final int TIMES = 10;

	/** Numbers of standards have up to five digits. */
	private static final long USUAL = 10_000;

	/** An edition has a handful of sheets. */
	private static final long USUAL_SHEETS = 10;

	public RunningNumbers {
		outside = List.copyOf(outside);
	}

	/**
	 * The running numbers of standards.
	 * @param numbers what is known, in any order
	 * @param own the highest that the system itself gave, 0 for none
	 */
	public static RunningNumbers of(Collection<Long> numbers, long own) {
		return of(numbers, own, USUAL);
	}

	/** The numbers of the sheets of one edition. */
	public static RunningNumbers ofSheets(Collection<Long> numbers) {
		return of(numbers, 0, USUAL_SHEETS);
	}

	private static RunningNumbers of(Collection<Long> numbers, long own, long usual) {
		var sorted = numbers.stream().distinct().sorted().toList();
		for (int below = 1; below < sorted.size(); below++) {
			long before = sorted.get(below - 1);
			boolean wide = sorted.get(below) - before > TIMES * Math.max(before, usual);
			if (wide && before >= own && sorted.size() - below <= below) {
				return new RunningNumbers(before, sorted.subList(below, sorted.size()));
			}
		}
		return new RunningNumbers(sorted.isEmpty() ? 0 : sorted.get(sorted.size() - 1), List.of());
	}

}
