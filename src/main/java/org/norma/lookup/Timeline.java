package org.norma.lookup;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.Status;

/**
 * The status of an edition on every day, as four stretches: draft, upcoming, running,
 * ended. So the status as of any day can be searched for and counted.
 *
 * @param draftUntil first day on which it is no longer a draft, in days since 1970
 * @param startsOn first day of the running stretch
 * @param endsOn first day of the ended stretch
 * @param running what it is in the running stretch: in force, draft or not known
 * @param ended what it is in the ended stretch: superseded or withdrawn
 */
record Timeline(int draftUntil, int startsOn, int endsOn, Status running, Status ended) {

	static final int ALWAYS = -10_000_000;

	static final int NEVER = 10_000_000;

	private static final int BITS = 18;

	private static final int MASK = (1 << BITS) - 1;

	private static final int STATUS_BITS = 3;

	private static final int STATUS_MASK = (1 << STATUS_BITS) - 1;

	private static final long FIRST_DAY = LocalDate.of(1500, 1, 1).toEpochDay();

	static Timeline of(Edition edition) {
		int end = day(Stream.of(edition.endsOn(), edition.endedSeen())
			.flatMap((each) -> each.stream())
			.min(LocalDate::compareTo)
			.orElse(null), NEVER);
		int start = Math.min(end, day(edition.startsOn().orElse(null), ALWAYS));
		var published = edition.dates().published();
		int draft = Math.min(start, (published != null) ? (int) published.start().toEpochDay() : start);
		return new Timeline(draft, start, end, running(edition, start, end), ended(edition, end));
	}

	private static Status running(Edition edition, int start, int end) {
		return (start < end) ? edition.statusOn(LocalDate.ofEpochDay(Math.max(start, -719_000))) : Status.UNKNOWN;
	}

	private static Status ended(Edition edition, int end) {
		return (end != NEVER) ? edition.statusOn(LocalDate.ofEpochDay(end)) : Status.WITHDRAWN;
	}

	private static int day(@Nullable LocalDate date, int otherwise) {
		return (date != null) ? (int) date.toEpochDay() : otherwise;
	}

	/** All of it in one number, for days from 1500 to 2200. */
	long packed() {
		return (((((long) pack(this.draftUntil) << BITS | pack(this.startsOn)) << BITS
				| pack(this.endsOn)) << STATUS_BITS) | this.running.ordinal()) << STATUS_BITS | this.ended.ordinal();
	}

	/** Ordinal of the status that a packed timeline has on a packed day. */
	static int statusAt(long packed, int day) {
		if (day >= (int) (packed >>> 2 * STATUS_BITS & MASK)) {
			return (int) (packed & STATUS_MASK);
		}
		if (day >= (int) (packed >>> 2 * STATUS_BITS + BITS & MASK)) {
			return (int) (packed >>> STATUS_BITS & STATUS_MASK);
		}
		return ((day >= (int) (packed >>> 2 * STATUS_BITS + 2 * BITS & MASK)) ? Status.UPCOMING : Status.DRAFT)
			.ordinal();
	}

	/** A day as it stands in the packed form; the ends stand for always and never. */
	static int pack(long day) {
		return (int) Math.max(0, Math.min(MASK, day - FIRST_DAY));
	}

	Status on(LocalDate date) {
		long day = date.toEpochDay();
		if (day >= this.endsOn) {
			return this.ended;
		}
		if (day >= this.startsOn) {
			return this.running;
		}
		return (day >= this.draftUntil) ? Status.UPCOMING : Status.DRAFT;
	}

}
