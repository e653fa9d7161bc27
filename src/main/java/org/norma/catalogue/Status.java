package org.norma.catalogue;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What an edition is on a given day; never stored, always computed from its dates. */
public enum Status {

	/** Still being made, and recorded as a draft (正在起草 … 正在批准). */
	DRAFT,
	/** Published, not yet in force (即将实施). */
	UPCOMING,
	/** In force (现行). */
	IN_FORCE,
	/** No longer in force because another edition took its place (被代替). */
	SUPERSEDED,
	/** No longer in force, withdrawn or abolished (废止). */
	WITHDRAWN,
	/** The sources do not say what it was on that day. */
	UNKNOWN,
	/** Published later: on that day there was nothing to know of it. */
	UNPUBLISHED;

	/** The part of message keys, CSS classes and addresses: {@code in-force}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The status on a day before the end, if that is known.
	 * @param published first day of publication, {@code null} when not published or not
	 * known
	 * @param derived whether the end follows from a replacement, so that the days before
	 * are certain
	 * @param draft whether a source says that it is still being made
	 */
	static Status before(LocalDate day, @Nullable LocalDate published, EditionDates dates, boolean derived,
			boolean draft) {
		var start = dates.startsOn();
		var seen = derived ? null : dates.endedSeen();
		if (seen != null && !day.isBefore(seen)) {
			return (dates.endReason() == EndReason.SUPERSEDED) ? SUPERSEDED : WITHDRAWN;
		}
		if (start == null) {
			return (draft && seen == null) ? DRAFT : withoutStart(day, published, seen != null);
		}
		if (day.isBefore(start)) {
			return (published != null && !day.isBefore(published)) ? UPCOMING : (draft ? DRAFT : UNPUBLISHED);
		}
		return (seen != null) ? UNKNOWN : IN_FORCE;
	}

	/** What is published without a day of force has it still to come. */
	private static Status withoutStart(LocalDate day, @Nullable LocalDate published, boolean ended) {
		if (published == null) {
			return UNKNOWN;
		}
		return day.isBefore(published) ? UNPUBLISHED : (ended ? UNKNOWN : UPCOMING);
	}

	/** Whether it is in force. */
	public boolean inForce() {
		return this == IN_FORCE;
	}

	/** Whether it is published and not yet in force. */
	public boolean upcoming() {
		return this == UPCOMING;
	}

	/** Whether it is still being made. */
	public boolean draft() {
		return this == DRAFT;
	}

	/** Whether the sources leave open what it is, or was. */
	public boolean unsaid() {
		return this == UNKNOWN || this == UNPUBLISHED;
	}

}
