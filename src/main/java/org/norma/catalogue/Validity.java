package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * When an edition is in force: what its sources state, and what follows from others.
 *
 * @param dates its own dates
 * @param replacedFrom start of the edition that replaces it wholly, where its sources
 * give no end
 * @param lapses stretches in which it was something else than its present dates say
 * @param draft whether its stage says that it is still being made
 * @param draftSeen first day on which it was recorded as a draft, also when it has been
 * published since
 */
public record Validity(EditionDates dates, @Nullable PartialDate replacedFrom, List<Lapse> lapses, boolean draft,
		@Nullable LocalDate draftSeen) {

	public Validity {
		lapses = List.copyOf(lapses);
	}

	static Validity of(EditionDates dates, boolean draft) {
		return new Validity(dates, null, List.of(), draft, null);
	}

	/** What it is on a day. */
	public Status on(LocalDate day) {
		return this.lapses.stream()
			.filter((lapse) -> lapse.covers(day))
			.map(Lapse::status)
			.findFirst()
			.orElseGet(() -> byDates(day));
	}

	private Status byDates(LocalDate day) {
		var end = endsOn();
		if (end != null && !day.isBefore(end)) {
			return ended();
		}
		if (recordedOn() != null && !isSeenEnded(day) && (!isKnownOn(day) || isBeforePublication(day))) {
			return isKnownOn(day) ? Status.DRAFT : Status.UNPUBLISHED;
		}
		var stated = this.dates.stated();
		if (stated != null && !isSeenEnded(day)) {
			return stated.status(day);
		}
		var published = this.dates.published();
		return Status.before(day, (published != null) ? published.start() : null, this.dates, isEndDerived(),
				this.draft);
	}

	/** Where a draft was recorded, what is known before the publication is that draft. */
	private boolean isBeforePublication(LocalDate day) {
		var published = this.dates.published();
		var first = (published != null) ? published.start() : startsOn();
		return this.draftSeen != null && first != null && day.isBefore(first);
	}

	private boolean isSeenEnded(LocalDate day) {
		var seen = this.dates.endedSeen();
		return seen != null && !day.isBefore(seen);
	}

	private Status ended() {
		return (isEndDerived() || this.dates.endReason() == EndReason.SUPERSEDED) ? Status.SUPERSEDED
				: Status.WITHDRAWN;
	}

	/**
	 * Whether its end follows from the edition that replaces it, because no source gives
	 * one.
	 */
	public boolean isEndDerived() {
		return this.replacedFrom != null && this.dates.endsOn() == null && (this.dates.endedSeen() == null
				|| !this.replacedFrom.start().isAfter(Objects.requireNonNull(this.dates.endedSeen())));
	}

	public @Nullable LocalDate startsOn() {
		return this.dates.startsOn();
	}

	/** First day no longer in force, stated or derived. */
	public @Nullable LocalDate endsOn() {
		return isEndDerived() ? Objects.requireNonNull(this.replacedFrom).start() : this.dates.endsOn();
	}

	/**
	 * The last day of force, as precise as it is known: of an end known to the month,
	 * that month.
	 */
	public @Nullable PartialDate until() {
		return isEndDerived() ? Objects.requireNonNull(this.replacedFrom).before() : this.dates.until();
	}

	/**
	 * First day on which there is something to know of it: it was published, or recorded
	 * as a draft; none where no source says.
	 */
	public @Nullable LocalDate knownFrom() {
		var published = this.dates.published();
		return (this.draft && recordedOn() == null) ? null
				: Stream.of((published != null) ? published.start() : null, this.dates.startsOn(), recordedOn())
					.filter(Objects::nonNull)
					.min(LocalDate::compareTo)
					.orElse(null);
	}

	private @Nullable LocalDate recordedOn() {
		var stated = this.dates.stated();
		return (this.draftSeen == null && stated != null && stated.word() == Stated.Word.DRAFT) ? stated.on()
				: this.draftSeen;
	}

	/** Whether a source says that it is still being made. */
	public boolean isDraft() {
		var stated = this.dates.stated();
		return this.draft || stated != null && stated.word() == Stated.Word.DRAFT;
	}

	/**
	 * Whether anything was known of it on a day: it was published, or recorded as a
	 * draft.
	 */
	public boolean isKnownOn(LocalDate day) {
		var from = knownFrom();
		return from == null || !day.isBefore(from);
	}

}
