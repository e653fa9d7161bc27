package org.norma.imports;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.EndReason;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.Stated;
import org.norma.catalogue.StatedReplacement;
import org.norma.catalogue.Status;
import org.norma.shared.RuleBroken;

/**
 * The dates of a row. What the source only says in a word becomes the day on which it was
 * seen; no date is invented, and of two that contradict each other the later one in the
 * life of the document is left out and reported.
 */
final class DateReading {

	private final Values values;

	private final Remarks remarks;

	private final LocalDate asOf;

	private final WrongCells wrongCells;

	private final StatusWords.Reading said;

	private final @Nullable Status status;

	private final @Nullable Status endReason;

	DateReading(Values values, Remarks remarks, LocalDate asOf, WrongCells wrongCells, StatusWords words) {
		this.values = values;
		this.remarks = remarks;
		this.asOf = asOf;
		this.wrongCells = wrongCells;
		var word = values.first(Field.STATUS);
		this.endReason = words.read(values.first(Field.END_REASON)).status();
		this.said = words.read(word.isEmpty() ? values.first(Field.END_REASON) : word);
		this.status = (this.said.status() != Status.UNKNOWN) ? this.said.status() : null;
		if (!word.isEmpty() && this.said.status() == null) {
			remarks.warn(Field.STATUS, word, "imports.warning.status-unknown", word);
		}
	}

	EditionDates read() {
		if (this.status == Status.DRAFT) {
			return draft();
		}
		var published = date(Field.PUBLISHED);
		var from = kept(Field.IN_FORCE_FROM, orSaid(date(Field.IN_FORCE_FROM), false), published,
				"imports.warning.from-before-published");
		var start = (from != null) ? from : published;
		var lastDay = date(Field.IN_FORCE_UNTIL);
		var endsOn = orSaid(date(Field.WITHDRAWN), true);
		if (isEndedAndToCome((published != null) ? published : from, lastDay, endsOn)) {
			return unclear(published, from, (endsOn != null) ? endsOn : lastDay);
		}
		var until = kept(Field.IN_FORCE_UNTIL, lastDay, start, "imports.warning.until-before-from");
		var withdrawn = kept(Field.WITHDRAWN, endsOn, published, "imports.warning.withdrawn-before-published");
		var endedSeen = (hasEnded() && withdrawn == null && until == null) ? this.asOf : null;
		var upcoming = (this.status == Status.UPCOMING && from == null) ? this.asOf : null;
		var inForce = (this.status == Status.IN_FORCE) ? this.asOf : null;
		return dates(published, from, until, withdrawn, endedSeen,
				(hasEnded() || withdrawn != null || until != null) ? reason() : null, upcoming, inForce,
				stated(start, until, withdrawn));
	}

	/**
	 * Whether it has ended on the day of the snapshot and is still to come on that day.
	 */
	private boolean isEndedAndToCome(@Nullable PartialDate begins, @Nullable PartialDate lastDay,
			@Nullable PartialDate endsOn) {
		boolean ended = endsOn != null && endsOn.end().isBefore(this.asOf)
				|| lastDay != null && lastDay.end().isBefore(this.asOf)
				|| hasEnded() && endsOn == null && lastDay == null;
		return begins != null && begins.start().isAfter(this.asOf) && ended;
	}

	/** The end is left out, and nothing is said about what it is. */
	private EditionDates unclear(@Nullable PartialDate published, @Nullable PartialDate from,
			@Nullable PartialDate end) {
		var said = (end != null) ? end.toString() : this.values.first(Field.STATUS);
		this.remarks.warn((end != null) ? Field.WITHDRAWN : Field.STATUS, said, "imports.warning.ended-and-to-come",
				said, Objects.requireNonNull((published != null) ? published : from));
		return new EditionDates(published, from, null, null, null, null, null, null,
				new Stated(Stated.Word.UNCLEAR, this.asOf));
	}

	private boolean hasEnded() {
		return this.status == Status.WITHDRAWN || this.status == Status.SUPERSEDED;
	}

	/**
	 * A draft stays one: the dates beside the word are those of the draft, not of a
	 * publication.
	 */
	private EditionDates draft() {
		for (var field : new Field[] { Field.PUBLISHED, Field.IN_FORCE_FROM }) {
			var date = date(field);
			if (date != null) {
				this.remarks.warn(field, date.toString(), "imports.warning.draft-dated", date,
						this.values.first(Field.STATUS));
			}
		}
		var withdrawn = date(Field.WITHDRAWN);
		return new EditionDates(null, null, null, withdrawn, null, (withdrawn != null) ? EndReason.WITHDRAWN : null,
				null, null, new Stated(Stated.Word.DRAFT, this.asOf));
	}

	/** What the source says where the dates do not tell it. */
	private @Nullable Stated stated(@Nullable PartialDate start, @Nullable PartialDate until,
			@Nullable PartialDate withdrawn) {
		boolean said = !this.values.first(Field.STATUS).isEmpty();
		if (said && (this.said.status() == null || this.said.status() == Status.UNKNOWN)) {
			return new Stated(Stated.Word.UNCLEAR, this.asOf);
		}
		boolean ended = withdrawn != null || until != null && until.end().isBefore(this.asOf);
		return (this.status == Status.IN_FORCE && start == null && !ended) ? new Stated(Stated.Word.IN_FORCE, this.asOf)
				: null;
	}

	/** The day beside the word of status, where no column gives it. */
	private @Nullable PartialDate orSaid(@Nullable PartialDate date, boolean end) {
		boolean begins = this.status == Status.IN_FORCE || this.status == Status.UPCOMING;
		return (date == null && (end ? hasEnded() : begins)) ? this.said.date() : date;
	}

	private static EditionDates dates(@Nullable PartialDate published, @Nullable PartialDate from,
			@Nullable PartialDate until, @Nullable PartialDate withdrawn, @Nullable LocalDate endedSeen,
			@Nullable EndReason reason, @Nullable LocalDate upcoming, @Nullable LocalDate inForce,
			@Nullable Stated stated) {
		try {
			return new EditionDates(published, from, until, withdrawn, endedSeen, reason, upcoming, inForce, stated);
		}
		catch (RuleBroken ex) {
			throw new RowRefused(Field.PUBLISHED, Objects.toString(published), ex.key(), ex.arguments());
		}
	}

	private @Nullable PartialDate date(Field field) {
		var text = this.values.first(field);
		var date = Words.date(text);
		if (text.isEmpty() || date.isPresent()) {
			return date.orElse(null);
		}
		if (this.wrongCells != WrongCells.DROP) {
			throw new RowRefused(field, text, "imports.row.no-date", text);
		}
		this.remarks.warn(field, text, "imports.warning.no-date", text);
		return null;
	}

	private @Nullable PartialDate kept(Field field, @Nullable PartialDate date, @Nullable PartialDate earlier,
			String contradiction) {
		if (date != null && earlier != null && date.end().isBefore(earlier.start())) {
			this.remarks.warn(field, date.toString(), contradiction, date, earlier);
			return null;
		}
		return date;
	}

	private EndReason reason() {
		var said = (this.endReason != null) ? this.endReason : this.status;
		return (said == Status.SUPERSEDED || isReplacedWholly()) ? EndReason.SUPERSEDED : EndReason.WITHDRAWN;
	}

	private boolean isReplacedWholly() {
		return this.values.all(Field.REPLACED_BY).stream().anyMatch((text) -> !StatedReplacement.read(text).partly());
	}

	/**
	 * Tells where the dates and the word of the source do not agree on the day of the
	 * snapshot.
	 */
	void compare(EditionDates dates, Status computed) {
		boolean unclear = dates.stated() != null && dates.stated().word() == Stated.Word.UNCLEAR;
		boolean same = this.status == null || unclear || computed == this.status || bothEnded(computed, this.status);
		if (!same) {
			this.remarks.warn(Field.STATUS, this.values.first(Field.STATUS), "imports.warning.status-differs",
					this.values.first(Field.STATUS), this.asOf, Objects.toString(dates.startsOn(), "–"),
					Objects.toString(dates.endsOn(), "–"));
		}
	}

	private static boolean bothEnded(Status one, @Nullable Status other) {
		return (one == Status.WITHDRAWN || one == Status.SUPERSEDED)
				&& (other == Status.WITHDRAWN || other == Status.SUPERSEDED);
	}

}
