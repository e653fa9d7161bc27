package org.norma.imports;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.EndReason;
import org.norma.catalogue.PartialDate;
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

	private final @Nullable Status status;

	DateReading(Values values, Remarks remarks, LocalDate asOf) {
		this.values = values;
		this.remarks = remarks;
		this.asOf = asOf;
		var word = values.first(Field.STATUS);
		this.status = Words.status(word.isEmpty() ? values.first(Field.END_REASON) : word).orElse(null);
		if (!word.isEmpty() && this.status == null) {
			remarks.warn(Field.STATUS, word, "imports.warning.status-unknown", word);
		}
	}

	EditionDates read() {
		var published = date(Field.PUBLISHED);
		var from = kept(Field.IN_FORCE_FROM, date(Field.IN_FORCE_FROM), published,
				"imports.warning.from-before-published");
		var start = (from != null) ? from : published;
		var until = kept(Field.IN_FORCE_UNTIL, date(Field.IN_FORCE_UNTIL), start, "imports.warning.until-before-from");
		var withdrawn = kept(Field.WITHDRAWN, date(Field.WITHDRAWN), published,
				"imports.warning.withdrawn-before-published");
		boolean ended = this.status == Status.WITHDRAWN || this.status == Status.SUPERSEDED;
		var endedSeen = (ended && withdrawn == null && until == null) ? this.asOf : null;
		var upcoming = (this.status == Status.UPCOMING && from == null) ? this.asOf : null;
		var inForce = (this.status == Status.IN_FORCE) ? this.asOf : null;
		return dates(published, from, until, withdrawn, endedSeen,
				(ended || withdrawn != null || until != null) ? reason() : null, upcoming, inForce);
	}

	private static EditionDates dates(@Nullable PartialDate published, @Nullable PartialDate from,
			@Nullable PartialDate until, @Nullable PartialDate withdrawn, @Nullable LocalDate endedSeen,
			@Nullable EndReason reason, @Nullable LocalDate upcoming, @Nullable LocalDate inForce) {
		try {
			return new EditionDates(published, from, until, withdrawn, endedSeen, reason, upcoming, inForce);
		}
		catch (RuleBroken ex) {
			throw new RowRefused(Field.PUBLISHED, Objects.toString(published), ex.key(), ex.arguments());
		}
	}

	private @Nullable PartialDate date(Field field) {
		var text = this.values.first(field);
		return text.isEmpty() ? null
				: Words.date(text).orElseThrow(() -> new RowRefused(field, text, "imports.row.no-date", text));
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
		var said = Words.status(this.values.first(Field.END_REASON)).orElse(this.status);
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
		boolean same = this.status == null || computed == this.status || bothEnded(computed, this.status);
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
