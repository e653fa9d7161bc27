package org.norma.reviews;

import java.util.List;

import org.norma.shared.Texts;

/**
 * How much is due.
 *
 * @param overdue the last day has passed
 * @param thisYear due from today until the end of the year
 * @param underWay reviews under way
 * @param levels by level, most first
 * @param committees by committee, most first
 * @param bodies by who issues, most first
 */
public record CalendarSummary(long overdue, long thisYear, long underWay, List<Group> levels, List<Group> committees,
		List<Group> bodies) {

	/**
	 * A level, committee or body.
	 *
	 * @param code by which the calendar is filtered
	 */
	public record Group(String code, Texts names, long overdue, long thisYear) {
	}

	/**
	 * Standards by years since publication or last review.
	 *
	 * @param from years from, inclusive
	 * @param to years to, exclusive; 0 for no end
	 */
	public record Age(int from, int to, long count) {
	}

}
