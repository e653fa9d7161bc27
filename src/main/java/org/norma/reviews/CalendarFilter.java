package org.norma.reviews;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;

/**
 * What the calendar is asked for.
 *
 * @param words part of the number
 * @param level a level, with those below it
 */
public record CalendarFilter(@Nullable String words, Span span, @Nullable LevelCode level, @Nullable UUID committee,
		@Nullable UUID body, Order order) {

	/** Which days. */
	public enum Span {

		/** Overdue, or due until the end of the year. */
		YEAR,
		/** The last day has passed. */
		OVERDUE,
		/** Due next year. */
		NEXT,
		/** Everything in force. */
		ALL;

		/** Whether only what is late is asked for. */
		public boolean overdue() {
			return this == OVERDUE;
		}

		/** Whether the year is asked for. */
		public boolean year() {
			return this == YEAR;
		}

	}

	/** How the lines are sorted. */
	public enum Order {

		DUE, NUMBER

	}

}
