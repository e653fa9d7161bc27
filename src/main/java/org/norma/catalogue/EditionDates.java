package org.norma.catalogue;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

/**
 * The dates of an edition, each as precise as its source.
 *
 * @param published day, month or year of publication
 * @param inForceFrom first day of force; the publication counts where it is missing
 * @param inForceUntil last day of force
 * @param withdrawn first day on which it was withdrawn or superseded
 * @param endedSeen for an end without a date: the day on which a source said that it had
 * ended
 * @param endReason why it ended
 * @param upcomingSeen for a start without a date: the day on which a source said that it
 * was published but not yet in force
 * @param inForceSeen the last day on which a source said in so many words that it is in
 * force; speaks against an end that only follows from a replacement
 * @param stated what a source says where the dates do not tell it
 */
public record EditionDates(@Nullable PartialDate published, @Nullable PartialDate inForceFrom,
		@Nullable PartialDate inForceUntil, @Nullable PartialDate withdrawn, @Nullable LocalDate endedSeen,
		@Nullable EndReason endReason, @Nullable LocalDate upcomingSeen, @Nullable LocalDate inForceSeen,
		@Nullable Stated stated) {

	public EditionDates {
		refuseBefore(published, inForceFrom, "catalogue.in-force-before-publication");
		refuseBefore(published, withdrawn, "catalogue.withdrawn-before-publication");
		refuseBefore(inForceFrom, inForceUntil, "catalogue.until-before-from");
	}

	public EditionDates(@Nullable PartialDate published, @Nullable PartialDate inForceFrom,
			@Nullable PartialDate inForceUntil, @Nullable PartialDate withdrawn, @Nullable LocalDate endedSeen,
			@Nullable EndReason endReason) {
		this(published, inForceFrom, inForceUntil, withdrawn, endedSeen, endReason, null, null, null);
	}

	public EditionDates(@Nullable PartialDate published, @Nullable PartialDate inForceFrom,
			@Nullable PartialDate inForceUntil, @Nullable PartialDate withdrawn, @Nullable LocalDate endedSeen,
			@Nullable EndReason endReason, @Nullable LocalDate upcomingSeen) {
		this(published, inForceFrom, inForceUntil, withdrawn, endedSeen, endReason, upcomingSeen, null, null);
	}

	public static EditionDates none() {
		return new EditionDates(null, null, null, null, null, null);
	}

	private static void refuseBefore(@Nullable PartialDate first, @Nullable PartialDate second, String key) {
		if (first != null && second != null && second.end().isBefore(first.start())) {
			throw new RuleBroken(key, second.toString(), first.toString());
		}
	}

	/**
	 * First day of force that is known or follows from the publication; none where a
	 * source says that it is still to come, without a date, or something unclear.
	 */
	public @Nullable LocalDate startsOn() {
		if (this.stated != null) {
			return this.stated.starts() ? this.stated.on() : null;
		}
		if (this.inForceFrom != null) {
			return this.inForceFrom.start();
		}
		return (this.published != null && this.upcomingSeen == null) ? this.published.start() : null;
	}

	/**
	 * First day no longer in force; an end known to the month counts from the day after
	 * that month.
	 */
	public @Nullable LocalDate endsOn() {
		var byUntil = (this.inForceUntil != null) ? this.inForceUntil.end().plusDays(1) : null;
		var byWithdrawal = (this.withdrawn != null) ? firstDayAfter(this.withdrawn) : null;
		if (byUntil == null || byWithdrawal == null) {
			return atOrAfterStart((byUntil != null) ? byUntil : byWithdrawal);
		}
		return atOrAfterStart(byUntil.isBefore(byWithdrawal) ? byUntil : byWithdrawal);
	}

	/**
	 * An edition withdrawn before it came into force never was in force: it ends where it
	 * would have started.
	 */
	private @Nullable LocalDate atOrAfterStart(@Nullable LocalDate end) {
		var start = startsOn();
		return (end != null && start != null && end.isBefore(start)) ? start : end;
	}

	private static LocalDate firstDayAfter(PartialDate withdrawn) {
		return (withdrawn.precision() == PartialDate.Precision.D) ? withdrawn.start() : withdrawn.end().plusDays(1);
	}

	/**
	 * The last day of force, as precise as it is known: of a withdrawal known to the
	 * month, that month. Of two ends the earlier one counts.
	 */
	public @Nullable PartialDate until() {
		var end = endsOn();
		if (end == null) {
			return null;
		}
		var fixed = this.inForceUntil;
		if (fixed != null && (this.withdrawn == null || !end.isBefore(fixed.end().plusDays(1)))) {
			return fixed;
		}
		return (this.withdrawn != null && this.withdrawn.precision() != PartialDate.Precision.D) ? this.withdrawn
				: PartialDate.day(end.minusDays(1));
	}

	/** Whether it ended before it would have come into force. */
	public boolean isNeverInForce() {
		var end = endsOn();
		return end != null && end.equals(startsOn());
	}

	/** What an edition with these dates alone is on the given day. */
	public Status on(LocalDate day, boolean draft) {
		return Validity.of(this, draft).on(day);
	}

}
