package org.norma.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every day: who issues what became due is told once, and the authority above when
 * nothing has happened long after.
 */
@Service
public class DueReviews {

	/** Days after the last day when the authority above is told; chosen, no rule says. */
	static final int ESCALATION = 90;

	private static final String UNTOUCHED = """
			and (d.ends_on is null or d.ends_on > :today) and not exists (select 1 from review r
				where r.edition_id = d.edition_id and r.state in ('OPENED', 'ASSIGNED', 'JUDGED'))
			""";

	private final JdbcClient jdbc;

	private final CalendarUpkeep calendar;

	private final BodyService bodies;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DueReviews(JdbcClient jdbc, CalendarUpkeep calendar, BodyService bodies, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.calendar = calendar;
		this.bodies = bodies;
		this.events = events;
		this.clock = clock;
	}

	/** Runs once a day in the cluster; running it again tells nobody anything new. */
	@Transactional
	public void check() {
		this.calendar.all();
		var today = LocalDate.now(this.clock);
		became("told_on", "d.propose_by <= :day", today, today)
			.forEach((each) -> tell("reviews.notice.due", each.issuer(), each, today));
		became("escalated_on", "d.due < :day", today.minusDays(ESCALATION), today)
			.forEach((each) -> tell("reviews.notice.overdue", above(each.issuer()).orElse(each.issuer()), each, today));
	}

	private List<Due> became(String mark, String when, LocalDate day, LocalDate today) {
		return this.jdbc.sql("""
				with marked as (update review_due d set %s = :today where d.%s is null and %s %s
					returning d.issuer_id, d.designation)
				select issuer_id, count(*) as number, min(designation) as first from marked where issuer_id is not null
				group by issuer_id
				""".formatted(mark, mark, when, UNTOUCHED))
			.param("day", day)
			.param("today", today)
			.query((row, number) -> new Due(row.getObject("issuer_id", UUID.class), row.getLong("number"),
					row.getString("first")))
			.list();
	}

	private void tell(String key, @Nullable UUID to, Due due, LocalDate today) {
		var issuer = this.bodies.byId(new BodyId(due.issuer())).map((body) -> body.code()).orElse("–");
		this.events.publishEvent(new Notice(Notice.Recipients.holders(Role.OFFICIAL, to), key,
				List.of(String.valueOf(due.number()), due.first(), issuer), "/reviews?body=" + issuer,
				key + "-" + due.issuer() + "-" + today));
	}

	private Optional<UUID> above(UUID issuer) {
		return this.bodies.byId(new BodyId(issuer)).flatMap((body) -> Optional.ofNullable(body.parentId()));
	}

	private record Due(UUID issuer, long number, String first) {
	}

}
