package org.norma.lookup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.EndReason;
import org.norma.catalogue.Lapse;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.Stated;
import org.norma.catalogue.Status;
import org.norma.catalogue.Validity;
import org.norma.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class TimelineTests {

	private static final int PUBLISHED = (int) LocalDate.of(2016, 12, 30).toEpochDay();

	private static final int START = (int) LocalDate.of(2017, 7, 1).toEpochDay();

	private static final int END = (int) LocalDate.of(2025, 1, 1).toEpochDay();

	/** Nothing, and each word that a source may state, seen on one day. */
	private static final List<Stated> STATED = Stream
		.concat(Stream.of((Stated) null),
				Arrays.stream(Stated.Word.values()).map((word) -> new Stated(word, LocalDate.of(2017, 6, 1))))
		.toList();

	@Test
	void thePackedTimelineSaysTheSameAsTheTimeline() {
		for (var running : Status.values()) {
			for (var ended : Status.values()) {
				same(new Timeline(PUBLISHED, START, END, running, ended, List.of()));
				same(new Timeline(Timeline.ALWAYS, Timeline.ALWAYS, Timeline.NEVER, running, ended, List.of()));
				same(new Timeline(START, START, Timeline.NEVER, running, ended, List.of()));
				same(new Timeline(END, END, END, running, ended, List.of()));
			}
		}
	}

	/** Every order of dates, ends seen, words, replacements and lapses that can occur. */
	@Test
	@Tag("slow")
	void theTimelineSaysOnEachDayWhatTheDatesSay() {
		var days = Arrays.asList(null, "2016-03-01", "2018-01-01", "2020-05-01");
		int compared = 0;
		for (var published : days) {
			for (var from : days) {
				for (var withdrawn : days) {
					for (var seen : days) {
						for (var replaced : days) {
							compared += same(published, from, withdrawn, seen, replaced);
						}
					}
				}
			}
		}
		assertThat(compared).isGreaterThan(1000);
	}

	private static int same(String published, String from, String withdrawn, String seen, String replaced) {
		int compared = 0;
		for (boolean draft : List.of(false, true)) {
			for (var stated : STATED) {
				for (var lapses : List.of(List.<Lapse>of(),
						List.of(new Lapse(LocalDate.of(2018, 6, 1), LocalDate.of(2019, 2, 1), Status.WITHDRAWN)))) {
					try {
						var dates = new EditionDates(date(published), date(from), null, date(withdrawn),
								(seen != null) ? LocalDate.parse(seen) : null, EndReason.SUPERSEDED,
								(from == null && "2016-03-01".equals(published)) ? LocalDate.of(2016, 4, 1) : null,
								null, stated);
						for (var draftSeen : Arrays.asList(null, LocalDate.of(2016, 1, 15), LocalDate.of(2018, 3, 1))) {
							same(new Validity(dates, date(replaced), lapses, draft, draftSeen));
							compared++;
						}
					}
					catch (RuleBroken ex) {
						// dates that no edition may have
					}
				}
			}
		}
		return compared;
	}

	private static PartialDate date(String text) {
		return (text != null) ? PartialDate.parse(text).orElseThrow() : null;
	}

	private static void same(Validity validity) {
		var time = Timeline.of(validity);
		for (var month = LocalDate.of(2015, 1, 1); month.getYear() < 2022; month = month.plusMonths(1)) {
			for (var day : List.of(month.minusDays(1), month)) {
				if (time.on(day) != validity.on(day)) {
					fail("%s on %s: %s instead of %s", validity, day, time.on(day), validity.on(day));
				}
			}
		}
	}

	private static void same(Timeline time) {
		for (var day = LocalDate.of(2016, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
			int packed = Timeline.statusAt(time.packed(), Timeline.pack(day.toEpochDay()));
			if (packed != time.on(day).ordinal()) {
				fail("%s on %s: %s instead of %s", time, day, packed, time.on(day));
			}
		}
	}

}
