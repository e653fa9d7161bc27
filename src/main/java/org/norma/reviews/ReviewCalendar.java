package org.norma.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.shared.Texts;
import org.norma.shared.TextsConverter;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is due for review. */
@Service
@Transactional(readOnly = true)
public class ReviewCalendar {

	private static final TextsConverter TEXTS = new TextsConverter();

	private final JdbcClient jdbc;

	private final BodyService bodies;

	private final LevelDirectory levels;

	private final Clock clock;

	ReviewCalendar(JdbcClient jdbc, BodyService bodies, LevelDirectory levels, Clock clock) {
		this.jdbc = jdbc;
		this.bodies = bodies;
		this.levels = levels;
		this.clock = clock;
	}

	/** Lines of the calendar; four queries a page, whatever its length. */
	public Page<CalendarLine> lines(CalendarFilter filter, Pageable page) {
		var values = new HashMap<String, Object>();
		var where = where(filter, values);
		var order = (filter.order() == CalendarFilter.Order.NUMBER) ? "d.designation, d.edition_id"
				: "d.due nulls last, d.edition_id";
		var rows = this.jdbc.sql("""
				select d.*, e.slug, e.titles, r.id as review_id, r.code as review_code
				from (select * from review_due d %s order by %s limit :limit offset :offset) d
				join edition e on e.id = d.edition_id
				left join review r on r.edition_id = d.edition_id and r.state in ('OPENED', 'ASSIGNED', 'JUDGED')
				order by %s
				""".formatted(where, order, order))
			.params(values)
			.param("limit", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
			.param("offset", page.isPaged() ? page.getOffset() : 0)
			.query((row, number) -> raw(row))
			.list();
		return new PageImpl<>(lines(rows), page,
				this.jdbc.sql("select count(*) from review_due d " + where).params(values).query(Long.class).single());
	}

	private String where(CalendarFilter filter, Map<String, Object> values) {
		var today = today();
		var where = new StringBuilder("where (d.ends_on is null or d.ends_on > :today)");
		values.put("today", today);
		switch (filter.span()) {
			case OVERDUE -> where.append(" and d.due < :today");
			case YEAR -> until(where, values, null, today.withDayOfYear(1).plusYears(1).minusDays(1));
			case NEXT -> until(where, values, today.withDayOfYear(1).plusYears(1),
					today.withDayOfYear(1).plusYears(2).minusDays(1));
			case ALL -> {
			}
		}
		if (filter.level() != null) {
			where.append(" and d.level = any(:levels)");
			values.put("levels", withThoseBelow(filter.level(), today));
		}
		and(where, values, "committee", "d.committee_id = :committee", filter.committee());
		and(where, values, "body", "d.issuer_id = :body", filter.body());
		if (filter.words() != null && !filter.words().isBlank()) {
			where.append(" and d.designation ilike :words");
			values.put("words",
					"%" + filter.words()
						.replace("\0", "")
						.strip()
						.replace("\\", "\\\\")
						.replace("%", "\\%")
						.replace("_", "\\_") + "%");
		}
		return where.toString();
	}

	private static void until(StringBuilder where, Map<String, Object> values, @Nullable LocalDate from, LocalDate to) {
		where.append(" and d.due <= :until");
		values.put("until", to);
		and(where, values, "from", "d.due >= :from", from);
	}

	private static void and(StringBuilder where, Map<String, Object> values, String name, String condition,
			@Nullable Object value) {
		if (value != null) {
			where.append(" and ").append(condition);
			values.put(name, value);
		}
	}

	private String[] withThoseBelow(LevelCode level, LocalDate today) {
		return Stream
			.concat(Stream.of(level), this.levels.descendantsOf(level, today).stream().map((each) -> each.code()))
			.map(LevelCode::value)
			.toArray(String[]::new);
	}

	private List<CalendarLine> lines(List<Raw> rows) {
		var known = this.bodies.byIds(rows.stream()
			.flatMap((row) -> Stream.of(row.issuer(), row.committee()))
			.flatMap(Optional::stream)
			.distinct()
			.toList());
		return rows.stream().map((row) -> row.with(known, names(row.line().level()))).toList();
	}

	private Texts names(String level) {
		return this.levels.byCode(new LevelCode(level)).map((each) -> each.names()).orElse(Texts.of("en", level));
	}

	private Raw raw(ResultSet row) throws SQLException {
		var due = row.getObject("due", LocalDate.class);
		var line = new CalendarLine(row.getObject("edition_id", UUID.class), row.getString("designation"),
				row.getString("slug"), TEXTS.convertToEntityAttribute(row.getString("titles")), row.getString("level"),
				Texts.empty(), null, null, row.getObject("counted_from", LocalDate.class),
				row.getObject("last_review", LocalDate.class), due, row.getObject("propose_by", LocalDate.class),
				(due != null) ? ChronoUnit.DAYS.between(today(), due) : 0, row.getObject("review_id", UUID.class),
				row.getString("review_code"));
		return new Raw(line, Optional.ofNullable(row.getObject("issuer_id", UUID.class)),
				Optional.ofNullable(row.getObject("committee_id", UUID.class)));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private record Raw(CalendarLine line, Optional<UUID> issuer, Optional<UUID> committee) {

		CalendarLine with(Map<UUID, BodySummary> known, Texts levelNames) {
			return new CalendarLine(this.line.editionId(), this.line.designation(), this.line.slug(),
					this.line.titles(), this.line.level(), levelNames, this.issuer.map(known::get).orElse(null),
					this.committee.map(known::get).orElse(null), this.line.countedFrom(), this.line.lastReview(),
					this.line.due(), this.line.proposeBy(), this.line.daysLeft(), this.line.reviewId(),
					this.line.reviewCode());
		}

	}

}
