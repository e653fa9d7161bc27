package org.norma.reviews;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the narrow table of what is due, in set-based statements over the editions of the
 * catalogue.
 */
@Repository
class DueTable {

	/**
	 * A date known to the month or the year counts from its last day: nobody is called
	 * late before it is certain.
	 */
	private static final String INSERT = """
			insert into review_due (edition_id, designation, level, issuer_id, committee_id, counted_from, last_review,
				due, propose_by, ends_on)
			select e.id, e.designation, e.level, e.issuer_id, e.committee_id, a.counted_from, a.last_review, d.due,
				(d.due - make_interval(months => d.notice_months))::date, e.ends_on
			from edition e
			cross join lateral (
				select r.last_review, greatest(coalesce(period_end(e.published, e.published_precision),
					period_end(e.in_force_from, e.in_force_from_precision)), r.last_review) as counted_from
				from (select max(v.decided_on) as last_review from review v
					where v.edition_id = e.id and v.outcome = 'CONFIRM') r
			) a
			left join lateral (
				select greatest((a.counted_from + make_interval(years => c.years))::date, c.from_day) as due, c.notice_months
				from review_cycle c
				where c.level = e.level and c.years is not null
					and greatest((a.counted_from + make_interval(years => c.years))::date, c.from_day) < c.until_day
				order by c.from_day limit 1
			) d on true
			where e.kind = 'STANDARD' and e.ended_seen is null and (e.stage is null or e.stage >= 6060)
				and a.counted_from is not null and (e.ends_on is null or e.ends_on > :today)
				and exists (select 1 from review_cycle c where c.level = e.level) and %s
			on conflict (edition_id) do update set designation = excluded.designation, level = excluded.level,
				issuer_id = excluded.issuer_id, committee_id = excluded.committee_id,
				counted_from = excluded.counted_from, last_review = excluded.last_review, due = excluded.due,
				propose_by = excluded.propose_by, ends_on = excluded.ends_on,
				told_on = case when review_due.due is not distinct from excluded.due then review_due.told_on end,
				escalated_on = case when review_due.due is not distinct from excluded.due then review_due.escalated_on end
			where (review_due.designation, review_due.level, review_due.issuer_id, review_due.committee_id,
				review_due.counted_from, review_due.due, review_due.propose_by, review_due.ends_on)
				is distinct from (excluded.designation, excluded.level, excluded.issuer_id, excluded.committee_id,
				excluded.counted_from, excluded.due, excluded.propose_by, excluded.ends_on)
			""";

	private static final String DELETE = """
			delete from review_due d where %s and not exists (select 1 from edition e
				where e.id = d.edition_id and e.kind = 'STANDARD' and e.ended_seen is null
					and (e.stage is null or e.stage >= 6060) and coalesce(e.published, e.in_force_from) is not null
					and (e.ends_on is null or e.ends_on > :today)
					and exists (select 1 from review_cycle c where c.level = e.level))
			""";

	private final JdbcClient jdbc;

	DueTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	int all(LocalDate today) {
		return keep("true", "true", Map.of("today", today));
	}

	int one(UUID edition, LocalDate today) {
		return keep("e.id = :edition", "d.edition_id = :edition", Map.of("today", today, "edition", edition));
	}

	int changedBy(UUID act, LocalDate today) {
		return keep("e.changed_by = :act", "d.edition_id in (select id from edition where changed_by = :act)",
				Map.of("today", today, "act", act));
	}

	int ofLevels(List<String> levels, LocalDate today) {
		return keep("e.level = any(:levels)", "d.level = any(:levels)",
				Map.of("today", today, "levels", levels.toArray(String[]::new)));
	}

	private int keep(String editions, String rows, Map<String, ?> values) {
		return this.jdbc.sql(DELETE.formatted(rows)).params(values).update()
				+ this.jdbc.sql(INSERT.formatted(editions)).params(values).update();
	}

	/** The cycles that the due dates were computed with, by level. */
	Map<String, List<Cycle>> cycles() {
		return this.jdbc.sql("select * from review_cycle order by level, from_day")
			.query((row, number) -> Map.entry(row.getString("level"),
					new Cycle(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class),
							row.getObject("years", Integer.class), row.getInt("notice_months"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	void cycles(String level, List<Cycle> cycles) {
		this.jdbc.sql("delete from review_cycle where level = :level").param("level", level).update();
		cycles.forEach((each) -> this.jdbc.sql("""
				insert into review_cycle (level, from_day, until_day, years, notice_months)
				values (:level, :from, :until, :years, :months)
				""")
			.param("level", level)
			.param("from", each.from())
			.param("until", each.until())
			.param("years", each.years(), java.sql.Types.INTEGER)
			.param("months", each.noticeMonths())
			.update());
	}

	boolean isEmpty() {
		return this.jdbc.sql("select not exists (select 1 from review_due)").query(Boolean.class).single();
	}

}
