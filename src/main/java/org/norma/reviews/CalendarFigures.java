package org.norma.reviews;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.reviews.CalendarSummary.Age;
import org.norma.reviews.CalendarSummary.Group;
import org.norma.shared.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what is due and how old the stock is. The figures of the whole stock are counted
 * at most once a minute on a large catalogue: they are no basis of an act.
 */
@Service
@Transactional(readOnly = true)
public class CalendarFigures {

	private static final int SHOWN = 8;

	/** Below this many lines, counting costs nothing and is done each time. */
	private static final long LARGE = 20_000;

	private final JdbcClient jdbc;

	private final BodyService bodies;

	private final LevelDirectory levels;

	private final Clock clock;

	private final Cache<LocalDate, Figures> kept = Caffeine.newBuilder()
		.maximumSize(2)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	CalendarFigures(JdbcClient jdbc, BodyService bodies, LevelDirectory levels, Clock clock) {
		this.jdbc = jdbc;
		this.bodies = bodies;
		this.levels = levels;
		this.clock = clock;
	}

	/** What is due, in all and by level, committee and body. */
	public CalendarSummary summary() {
		return figures().summary();
	}

	/** Years since publication or last review. */
	public List<Age> ages() {
		return figures().ages();
	}

	private Figures figures() {
		var today = LocalDate.now(this.clock);
		var known = this.kept.getIfPresent(today);
		if (known != null) {
			return known;
		}
		var counted = new Figures(countDue(today), countAges(today));
		if (counted.ages().stream().mapToLong(Age::count).sum() > LARGE) {
			this.kept.put(today, counted);
		}
		return counted;
	}

	private CalendarSummary countDue(LocalDate today) {
		var counts = this.jdbc.sql("""
				select grouping(level, committee_id, issuer_id) as by, level, committee_id, issuer_id,
					count(*) filter (where due < :today) as overdue, count(*) filter (where due >= :today) as this_year
				from review_due where due <= :until and (ends_on is null or ends_on > :today)
				group by grouping sets ((), (level), (committee_id), (issuer_id))
				""")
			.param("today", today)
			.param("until", today.withDayOfYear(1).plusYears(1).minusDays(1))
			.query((row, number) -> new Count(row.getInt("by"), row.getString("level"),
					row.getObject("committee_id", UUID.class), row.getObject("issuer_id", UUID.class),
					row.getLong("overdue"), row.getLong("this_year")))
			.list();
		var all = counts.stream().filter((count) -> count.by() == 7).findFirst().orElseThrow();
		return new CalendarSummary(all.overdue(), all.thisYear(), underWay(), byLevel(counts),
				byBody(counts, 5, Count::committee), byBody(counts, 6, Count::issuer));
	}

	private long underWay() {
		return this.jdbc.sql("select count(*) from review where state in ('OPENED', 'ASSIGNED', 'JUDGED')")
			.query(Long.class)
			.single();
	}

	private List<Group> byLevel(List<Count> counts) {
		return most(counts, 3)
			.flatMap((count) -> this.levels.byCode(new LevelCode(Objects.requireNonNull(count.level())))
				.map((level) -> new Group(level.code().value(), level.names(), count.overdue(), count.thisYear()))
				.stream())
			.toList();
	}

	private List<Group> byBody(List<Count> counts, int by, Function<Count, @Nullable UUID> id) {
		var top = most(counts.stream().filter((count) -> id.apply(count) != null).toList(), by).toList();
		var known = this.bodies.byIds(top.stream().map((count) -> Objects.requireNonNull(id.apply(count))).toList());
		return top.stream()
			.flatMap((count) -> java.util.Optional.ofNullable(known.get(id.apply(count)))
				.map((body) -> new Group(body.code(), body.names(), count.overdue(), count.thisYear()))
				.stream())
			.toList();
	}

	private static java.util.stream.Stream<Count> most(List<Count> counts, int by) {
		return counts.stream()
			.filter((count) -> count.by() == by)
			.sorted(Comparator.comparingLong((Count count) -> count.overdue() + count.thisYear()).reversed())
			.limit(SHOWN);
	}

	private List<Age> countAges(LocalDate today) {
		var limits = List.of(0, 1, 2, 3, 4, 5, 7, 10, 15);
		Map<Integer, Long> counted = new java.util.HashMap<>();
		this.jdbc.sql("""
				select width_bucket(counted_from, cast(:limits as date[])) as bucket, count(*) as n
				from review_due where ends_on is null or ends_on > :today group by 1
				""")
			.param("limits",
					limits.stream()
						.sorted(Comparator.reverseOrder())
						.map((years) -> today.minusYears(years).toString())
						.toArray(String[]::new))
			.param("today", today)
			.query((row) -> {
				counted.merge(row.getInt("bucket"), row.getLong("n"), Long::sum);
			});
		var ages = new ArrayList<Age>();
		for (int i = 0; i < limits.size(); i++) {
			var last = i == limits.size() - 1;
			var count = counted.getOrDefault(limits.size() - 1 - i, 0L)
					+ ((i == 0) ? counted.getOrDefault(limits.size(), 0L) : 0);
			ages.add(new Age(limits.get(i), last ? 0 : limits.get(i + 1), count));
		}
		return List.copyOf(ages);
	}

	private record Count(int by, @Nullable String level, @Nullable UUID committee, @Nullable UUID issuer, long overdue,
			long thisYear) {
	}

	private record Figures(CalendarSummary summary, List<Age> ages) {
	}

}
