package org.norma.bench;

import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.reviews.CalendarFigures;
import org.norma.reviews.CalendarFilter;
import org.norma.reviews.CalendarFilter.Order;
import org.norma.reviews.CalendarFilter.Span;
import org.norma.reviews.CalendarUpkeep;
import org.norma.reviews.ReviewCalendar;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long the calendar takes with a million standards in force; run by name:
 * {@code ./mvnw test -Dtest=ReviewCalendarBench}.
 */
@ProjectTest
class ReviewCalendarBench {

	private static final int EDITIONS = 1_000_000;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private World.Acting acting;

	@Autowired
	private CalendarUpkeep upkeep;

	@Autowired
	private ReviewCalendar calendar;

	@Autowired
	private CalendarFigures figures;

	@Test
	void theCalendarIsReadInWellUnderASecondWithAMillionStandards() throws Exception {
		var issuer = this.acting.authority();
		var committee = this.acting.committee();
		time("generate", () -> generate(issuer, committee));
		time("compute all", () -> this.upkeep.all());
		this.jdbc.sql("analyze").update();
		time("compute all again", () -> this.upkeep.all());
		var overdue = new CalendarFilter(null, Span.OVERDUE, null, null, null, Order.DUE);
		for (int i = 0; i < 2; i++) {
			time("first page, overdue", () -> this.calendar.lines(overdue, PageRequest.of(0, 30)));
			time("page 1000, overdue", () -> this.calendar.lines(overdue, PageRequest.of(1000, 30)));
			time("this year, one committee",
					() -> this.calendar.lines(new CalendarFilter(null, Span.YEAR, null, committee, null, Order.NUMBER),
							PageRequest.of(0, 30)));
			time("all, one level",
					() -> this.calendar.lines(new CalendarFilter(null, Span.ALL,
							new org.norma.hierarchy.LevelCode("industry"), null, null, Order.NUMBER),
							PageRequest.of(0, 30)));
			time("figures", () -> this.figures.summary());
		}
		assertThat(this.calendar.lines(overdue, PageRequest.of(0, 30)).getTotalElements()).isGreaterThan(100_000);
	}

	private int generate(java.util.UUID issuer, java.util.UUID committee) {
		this.jdbc
			.sql("insert into standard select gen_random_uuid(), 'S ' || n, 's' || n, 's-' || n "
					+ "from generate_series(1, " + EDITIONS + ") n")
			.update();
		return this.jdbc.sql("""
				insert into edition (id, standard_id, designation, key, slug, titles, level, family, binding, kind,
					published, published_precision, starts_on, issuer_id, committee_id)
				select gen_random_uuid(), s.id, 'GB/T ' || substr(s.key, 2) || '-2015', s.key, s.slug,
					'{"en":"A title of a standard of usual length for the measurement"}',
					(array['national.recommended','national.mandatory','industry.JR','industry.YY','local.31'])
						[1 + length(s.key) % 5],
					'NATIONAL_CN', 'VOLUNTARY', 'STANDARD', d.day, 'D', d.day, :issuer,
					case when substr(s.key, 2)::int % 1000 = 0 then cast(:committee as uuid) end
				from standard s cross join lateral (select date '2005-01-01' + (substr(s.key, 2)::int % 7700) as day) d
				""").param("issuer", issuer).param("committee", committee).update();
	}

	private static void time(String what, Callable<?> act) throws Exception {
		var start = System.nanoTime();
		act.call();
		System.out.printf("%-28s %6d ms%n", what, (System.nanoTime() - start) / 1_000_000);
	}

}
