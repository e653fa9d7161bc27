package org.norma.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Status;
import org.norma.catalogue.Validity;

/**
 * The status of an edition on every day, as four stretches: unpublished, upcoming,
 * running, ended, and the few stretches that are otherwise. So the status as of any day
 * can be searched for and counted.
 *
 * @param knownFrom first day on which there is something to know of it, in days since
 * 1970
 * @param startsOn first day of the running stretch
 * @param endsOn first day of the ended stretch
 * @param running what it is in the running stretch: in force, draft or not known
 * @param ended what it is in the ended stretch: superseded or withdrawn
 * @param lapses packed stretches in which it is otherwise
 */
record Timeline(int knownFrom, int startsOn, int endsOn, Status running, Status ended, List<Long> lapses) {

	static final int ALWAYS = -10_000_000;

	static final int NEVER = 10_000_000;

	private static final int BITS = 18;

	private static final int MASK = (1 << BITS) - 1;

	private static final int STATUS_BITS = 3;

	private static final int STATUS_MASK = (1 << STATUS_BITS) - 1;

	private static final long FIRST_DAY = LocalDate.of(1500, 1, 1).toEpochDay();

	private static final Status[] STATUSES = Status.values();

	static Timeline of(Validity validity) {
		var seen = validity.isEndDerived() ? null : validity.dates().endedSeen();
		int end = Math.min(day(validity.endsOn(), NEVER), day(seen, NEVER));
		int start = Math.min(end, start(validity, end));
		int known = Math.min(start, day(validity.knownFrom(), ALWAYS));
		var plain = new Timeline(known, start, end, (start < end) ? on(validity, start) : Status.UNKNOWN,
				(end != NEVER) ? on(validity, end) : Status.WITHDRAWN, List.of());
		return plain.with(validity);
	}

	/**
	 * What is published without a start is upcoming until it ends; a draft is one from
	 * when it is known.
	 */
	private static int start(Validity validity, int end) {
		if (validity.startsOn() != null) {
			return day(validity.startsOn(), ALWAYS);
		}
		return (validity.dates().published() != null && !validity.isDraft()) ? end : day(validity.knownFrom(), ALWAYS);
	}

	/** Adds the stretches on which the validity says something else. */
	private Timeline with(Validity validity) {
		var breaks = new TreeSet<Integer>(List.of(ALWAYS, NEVER));
		var dates = validity.dates();
		var published = dates.published();
		Stream
			.concat(Stream.of((published != null) ? published.start() : null, validity.startsOn(), validity.endsOn(),
					dates.endedSeen(), (dates.stated() != null) ? dates.stated().on() : null, validity.draftSeen()),
					validity.lapses().stream().flatMap((lapse) -> Stream.of(lapse.from(), lapse.until())))
			.filter(Objects::nonNull)
			.forEach((each) -> breaks.add((int) each.toEpochDay()));
		var otherwise = new ArrayList<Long>();
		for (var from = breaks.first(); from < NEVER; from = breaks.higher(from)) {
			var status = on(validity, from);
			if (status != on(LocalDate.ofEpochDay(from))) {
				otherwise.add(lapse(from, breaks.higher(from), status));
			}
		}
		return new Timeline(this.knownFrom, this.startsOn, this.endsOn, this.running, this.ended, otherwise);
	}

	private static Status on(Validity validity, int day) {
		return validity.on(LocalDate.ofEpochDay(day));
	}

	private static int day(@Nullable LocalDate date, int otherwise) {
		return (date != null) ? (int) date.toEpochDay() : otherwise;
	}

	private static long lapse(int from, int until, Status status) {
		return ((long) pack(from) << BITS | pack(until)) << STATUS_BITS | status.ordinal();
	}

	/** Ordinal of the status of a packed stretch that covers a packed day, else -1. */
	static int statusIn(long lapse, int day) {
		boolean covers = day >= (int) (lapse >>> STATUS_BITS + BITS) && day < (int) (lapse >>> STATUS_BITS & MASK);
		return covers ? (int) (lapse & STATUS_MASK) : -1;
	}

	/** The four stretches in one number, for days from 1500 to 2200. */
	long packed() {
		return (((((long) pack(this.knownFrom) << BITS | pack(this.startsOn)) << BITS
				| pack(this.endsOn)) << STATUS_BITS) | this.running.ordinal()) << STATUS_BITS | this.ended.ordinal();
	}

	/** Ordinal of the status that the packed stretches have on a packed day. */
	static int statusAt(long packed, int day) {
		if (day >= (int) (packed >>> 2 * STATUS_BITS & MASK)) {
			return (int) (packed & STATUS_MASK);
		}
		if (day >= (int) (packed >>> 2 * STATUS_BITS + BITS & MASK)) {
			return (int) (packed >>> STATUS_BITS & STATUS_MASK);
		}
		return ((day >= (int) (packed >>> 2 * STATUS_BITS + 2 * BITS & MASK)) ? Status.UPCOMING : Status.UNPUBLISHED)
			.ordinal();
	}

	/** A day as it stands in the packed form; the ends stand for always and never. */
	static int pack(long day) {
		return (int) Math.max(0, Math.min(MASK, day - FIRST_DAY));
	}

	Status on(LocalDate date) {
		int packed = pack(date.toEpochDay());
		return this.lapses.stream()
			.map((lapse) -> statusIn(lapse, packed))
			.filter((status) -> status >= 0)
			.map((status) -> STATUSES[status])
			.findFirst()
			.orElseGet(() -> plain(date.toEpochDay()));
	}

	private Status plain(long day) {
		if (day >= this.endsOn) {
			return this.ended;
		}
		if (day >= this.startsOn) {
			return this.running;
		}
		return (day >= this.knownFrom) ? Status.UPCOMING : Status.UNPUBLISHED;
	}

}
