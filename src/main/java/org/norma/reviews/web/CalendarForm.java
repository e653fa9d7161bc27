package org.norma.reviews.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.LevelDirectory;
import org.norma.reviews.CalendarFilter;
import org.norma.reviews.CalendarFilter.Order;
import org.norma.reviews.CalendarFilter.Span;

/**
 * What the calendar is asked for.
 *
 * @param committee code of the committee
 * @param body code of who issues
 */
record CalendarForm(@Nullable String words, @Nullable Span span, @Nullable String level, @Nullable String committee,
		@Nullable String body, @Nullable Order order) {

	CalendarFilter filter(BodyService bodies, LevelDirectory levels) {
		return new CalendarFilter(this.words, shown(), levels.chosen(this.level), bodies.chosen(this.committee),
				bodies.chosen(this.body), (this.order != null) ? this.order : Order.DUE);
	}

	/** A number asked for is shown wherever it stands in the calendar. */
	public Span shown() {
		if (this.span != null) {
			return this.span;
		}
		return given(this.words).isPresent() ? Span.ALL : Span.YEAR;
	}

	private static Optional<String> given(@Nullable String value) {
		return Optional.ofNullable(value).map(String::strip).filter((each) -> !each.isEmpty());
	}

	/** Whether something is asked for that the short form does not show. */
	public boolean detailed() {
		return given(this.level).isPresent() || given(this.committee).isPresent() || given(this.body).isPresent()
				|| byNumber();
	}

	/** Whether anything at all is asked for. */
	public boolean narrowed() {
		return this.span != null || given(this.words).isPresent() || given(this.level).isPresent()
				|| given(this.committee).isPresent() || given(this.body).isPresent();
	}

	/** Whether the lines are sorted by number. */
	public boolean byNumber() {
		return this.order == Order.NUMBER;
	}

}
