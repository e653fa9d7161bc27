package org.norma.catalogue;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What an edition is on a given day; never stored, always computed from its dates. */
public enum Status {

	/** Not published yet (正在起草 … 正在批准). */
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
	UNKNOWN;

	/** The part of message keys, CSS classes and addresses: {@code in-force}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The status on a day.
	 * @param day the day asked about
	 * @param published first day of publication, {@code null} when not published or not
	 * known
	 * @param startsOn first day in force, {@code null} when not known
	 * @param endsOn first day no longer in force, {@code null} when none is known
	 * @param endedSeen first day on which a source said that it had ended, for an end
	 * whose date is not known
	 * @param reason why it ended, {@code null} when it did not
	 * @param draft whether a source says that it is still being made
	 */
	static Status on(LocalDate day, @Nullable LocalDate published, @Nullable LocalDate startsOn,
			@Nullable LocalDate endsOn, @Nullable LocalDate endedSeen, @Nullable EndReason reason, boolean draft) {
		if (endsOn != null && !day.isBefore(endsOn)) {
			return ended(reason);
		}
		if (endedSeen != null) {
			return day.isBefore(endedSeen) ? beforeUnknownEnd(day, published, startsOn) : ended(reason);
		}
		if (startsOn == null) {
			return draft ? DRAFT : beforeUnknownStart(day, published);
		}
		return beforeEnd(day, published, startsOn);
	}

	private static Status ended(@Nullable EndReason reason) {
		return (reason == EndReason.SUPERSEDED) ? SUPERSEDED : WITHDRAWN;
	}

	private static Status beforeUnknownEnd(LocalDate day, @Nullable LocalDate published, @Nullable LocalDate startsOn) {
		return (startsOn != null && day.isBefore(startsOn)) ? beforeEnd(day, published, startsOn) : UNKNOWN;
	}

	/** Published without a start: a source said that its force is still to come. */
	private static Status beforeUnknownStart(LocalDate day, @Nullable LocalDate published) {
		return (published != null && !day.isBefore(published)) ? UPCOMING : UNKNOWN;
	}

	private static Status beforeEnd(LocalDate day, @Nullable LocalDate published, LocalDate startsOn) {
		if (!day.isBefore(startsOn)) {
			return IN_FORCE;
		}
		return (published == null || day.isBefore(published)) ? DRAFT : UPCOMING;
	}

}
