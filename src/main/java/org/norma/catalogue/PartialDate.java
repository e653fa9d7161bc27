package org.norma.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A date as a source gives it: a day, a month or a year (ISO 8601-1, reduced precision).
 * It never pretends to know more.
 *
 * @param start first day of it
 * @param precision how much of it is known
 */
@Embeddable
public record PartialDate(LocalDate start,
		@Enumerated(EnumType.STRING) Precision precision) implements Comparable<PartialDate> {

	private static final Pattern FORM = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");

	public PartialDate {
		start = switch (precision) {
			case D -> start;
			case M -> start.withDayOfMonth(1);
			case Y -> start.withDayOfYear(1);
		};
	}

	public static PartialDate day(LocalDate date) {
		return new PartialDate(date, Precision.D);
	}

	public static PartialDate month(YearMonth month) {
		return new PartialDate(month.atDay(1), Precision.M);
	}

	public static PartialDate year(int year) {
		return new PartialDate(LocalDate.of(year, 1, 1), Precision.Y);
	}

	/**
	 * Reads {@code 2015-09-15}, {@code 2015-09}, {@code 2015} (also with {@code /} or
	 * {@code .}); empty when it is none.
	 */
	public static Optional<PartialDate> parse(String text) {
		var match = FORM.matcher(text.strip());
		if (!match.matches()) {
			return Optional.empty();
		}
		try {
			int year = Integer.parseInt(match.group(1));
			if (match.group(2) == null) {
				return Optional.of(year(year));
			}
			int month = Integer.parseInt(match.group(2));
			return Optional.of((match.group(3) == null) ? month(YearMonth.of(year, month))
					: day(LocalDate.of(year, month, Integer.parseInt(match.group(3)))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** Last day of it. */
	public LocalDate end() {
		return switch (this.precision) {
			case D -> this.start;
			case M -> this.start.plusMonths(1).minusDays(1);
			case Y -> this.start.plusYears(1).minusDays(1);
		};
	}

	/** The day, month or year before it. */
	PartialDate before() {
		return new PartialDate(this.start.minusDays(1), this.precision);
	}

	@Override
	public int compareTo(PartialDate other) {
		int byStart = this.start.compareTo(other.start);
		return (byStart != 0) ? byStart : this.precision.compareTo(other.precision);
	}

	/**
	 * ISO 8601-1 text of the known part: {@code 2015-09-15}, {@code 2015-09} or
	 * {@code 2015}.
	 */
	@Override
	public String toString() {
		return switch (this.precision) {
			case D -> this.start.toString();
			case M -> YearMonth.from(this.start).toString();
			case Y -> String.format("%04d", this.start.getYear());
		};
	}

	/** How much of a date is known; the names are those of the database. */
	public enum Precision {

		/** Day. */
		D,
		/** Month. */
		M,
		/** Year. */
		Y

	}

}
