package org.norma.lookup;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.norma.catalogue.Status;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineTests {

	private static final int PUBLISHED = (int) LocalDate.of(2016, 12, 30).toEpochDay();

	private static final int START = (int) LocalDate.of(2017, 7, 1).toEpochDay();

	private static final int END = (int) LocalDate.of(2025, 1, 1).toEpochDay();

	@Test
	void thePackedTimelineSaysTheSameAsTheTimeline() {
		for (var running : Status.values()) {
			for (var ended : Status.values()) {
				same(new Timeline(PUBLISHED, START, END, running, ended));
				same(new Timeline(Timeline.ALWAYS, Timeline.ALWAYS, Timeline.NEVER, running, ended));
				same(new Timeline(START, START, Timeline.NEVER, running, ended));
				same(new Timeline(END, END, END, running, ended));
			}
		}
	}

	private static void same(Timeline time) {
		for (var day = LocalDate.of(2016, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
			assertThat(Timeline.statusAt(time.packed(), Timeline.pack(day.toEpochDay())))
				.isEqualTo(time.on(day).ordinal());
		}
	}

}
