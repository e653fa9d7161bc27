package org.norma.reviews.web;

import java.util.List;

import org.norma.reviews.CalendarSummary.Age;

/**
 * The age of the stock as bars.
 *
 * @param bars youngest first
 */
record AgeChart(List<Bar> bars) {

	private static final int WIDTH = 240;

	static AgeChart of(List<Age> ages) {
		var most = Math.max(1, ages.stream().mapToLong(Age::count).max().orElse(1));
		return new AgeChart(ages.stream()
			.map((age) -> new Bar(age, (int) Math.ceil((double) WIDTH * age.count() / most)))
			.toList());
	}

	public boolean empty() {
		return this.bars.stream().allMatch((bar) -> bar.age().count() == 0);
	}

	/** A bar of a width of at most 240. */
	record Bar(Age age, int width) {
	}

}
