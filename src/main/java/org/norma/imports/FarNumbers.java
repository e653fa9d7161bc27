package org.norma.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.designations.Designation;
import org.norma.designations.RunningNumbers;

/**
 * Numbers of a file that stand far outside the series of their publisher, as a mistyped
 * one does. Of the others one bit each is kept.
 */
final class FarNumbers {

	/** No number below can be far outside. */
	private static final long NEAR = 100_000;

	private static final int MOST = 1_000;

	/** A file that names more publishers is hardly a list of standards. */
	private static final int MOST_PREFIXES = 10_000;

	private final Map<String, BitSet> near = new HashMap<>();

	private final Map<String, List<Far>> far = new HashMap<>();

	private int size;

	void add(long line, Designation designation) {
		var digits = designation.isOpaque() ? "" : designation.number();
		if (!digits.matches("\\d{1,18}")) {
			return;
		}
		long number = Long.parseLong(digits);
		if (number <= NEAR && this.near.size() < MOST_PREFIXES) {
			this.near.computeIfAbsent(designation.prefix(), (prefix) -> new BitSet()).set((int) number);
		}
		else if (number > NEAR && this.size < MOST) {
			this.size++;
			this.far.computeIfAbsent(designation.prefix(), (prefix) -> new ArrayList<>(1))
				.add(new Far(line, number, designation.format()));
		}
	}

	/**
	 * A remark about each that is far outside.
	 * @param known the running numbers that the catalogue has of a publisher
	 */
	List<Remark> remarks(Function<String, List<Long>> known) {
		var remarks = new ArrayList<Remark>();
		this.far.forEach((prefix, some) -> {
			var near = this.near.getOrDefault(prefix, new BitSet()).stream().mapToObj(Long::valueOf);
			var all = Stream.of(near, some.stream().map(Far::number), known.apply(prefix).stream())
				.flatMap(Function.identity())
				.collect(Collectors.toSet());
			var series = RunningNumbers.of(all, 0);
			some.stream()
				.filter((each) -> series.outside().contains(each.number()))
				.forEach((each) -> remarks.add(each.remark(series.last())));
		});
		return remarks;
	}

	private record Far(long line, long number, String designation) {

		Remark remark(long last) {
			return new Remark(this.line, Remark.Weight.WARNING, Field.DESIGNATION.name(), this.designation,
					"imports.warning.number-far", List.of(this.designation, Long.toString(last)));
		}

	}

}
