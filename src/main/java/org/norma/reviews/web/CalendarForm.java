package org.norma.reviews.web;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.LevelCode;
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

	/** A code that nobody has. */
	private static final UUID NOBODY = new UUID(0, 0);

	CalendarFilter filter(BodyService bodies) {
		return new CalendarFilter(this.words, shown(), given(this.level).map(LevelCode::new).orElse(null),
				id(this.committee, bodies), id(this.body, bodies), (this.order != null) ? this.order : Order.DUE);
	}

	/** A number asked for is shown wherever it stands in the calendar. */
	public Span shown() {
		if (this.span != null) {
			return this.span;
		}
		return given(this.words).isPresent() ? Span.ALL : Span.YEAR;
	}

	private static @Nullable UUID id(@Nullable String code, BodyService bodies) {
		return given(code).map((each) -> bodies.byCode(each).map((body) -> body.id()).orElse(NOBODY)).orElse(null);
	}

	private static Optional<String> given(@Nullable String value) {
		return Optional.ofNullable(value).map(String::strip).filter((each) -> !each.isEmpty());
	}

	/** Whether something is asked for that the short form does not show. */
	public boolean detailed() {
		return given(this.level).isPresent() || given(this.committee).isPresent() || given(this.body).isPresent()
				|| this.order == Order.NUMBER;
	}

	/** Whether anything at all is asked for. */
	public boolean narrowed() {
		return this.span != null || given(this.words).isPresent() || given(this.level).isPresent()
				|| given(this.committee).isPresent() || given(this.body).isPresent();
	}

}
