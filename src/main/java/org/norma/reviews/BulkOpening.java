package org.norma.reviews;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Act;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens all reviews of a committee that are due by the end of a year, in one act, as the
 * yearly notice of the national authority does.
 */
@Service
public class BulkOpening {

	/** More than any committee has; a second act takes the rest. */
	static final int MOST = 1_000;

	private final ReviewService service;

	private final ReviewDesk desk;

	private final ReviewRepository reviews;

	private final ReviewAccess access;

	private final BodyService bodies;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	BulkOpening(ReviewService service, ReviewDesk desk, ReviewRepository reviews, ReviewAccess access,
			BodyService bodies, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.service = service;
		this.desk = desk;
		this.reviews = reviews;
		this.access = access;
		this.bodies = bodies;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Opens what is due and not yet under review, as far as the person may.
	 * @return how many
	 */
	@Transactional
	public int open(UUID committee, int year) {
		var body = this.bodies.byId(new BodyId(committee)).orElseThrow(() -> new NotFound("reviews.no-body"));
		var authorities = new HashMap<Line, Optional<UUID>>();
		var person = this.access.person();
		int opened = 0;
		for (var due : due(committee, LocalDate.of(year, 12, 31))) {
			var authority = authorities.computeIfAbsent(new Line(due.issuer(), due.level()),
					(line) -> this.access.authorityFor(line.issuer(), new LevelCode(line.level()), person));
			if (authority.isPresent()) {
				var standard = this.desk.of(this.desk.edition(due.edition()));
				this.reviews.saveAndFlush(this.service.begin(standard, authority.get(), Cause.CALENDAR, null));
				opened++;
			}
		}
		if (opened == 0) {
			throw new RuleBroken("reviews.refused.nothing-due", body.code(), String.valueOf(year));
		}
		tell(committee, body.code(), year, opened);
		return opened;
	}

	private List<Due> due(UUID committee, LocalDate until) {
		return this.jdbc.sql("""
				select d.edition_id, d.issuer_id, d.level from review_due d
				where d.committee_id = :committee and d.due <= :until and (d.ends_on is null or d.ends_on > :today)
					and not exists (select 1 from review r
						where r.edition_id = d.edition_id and r.state in ('OPENED', 'ASSIGNED', 'JUDGED'))
					and exists (select 1 from edition e where e.id = d.edition_id and e.starts_on <= :today)
				order by d.due, d.designation limit :most
				""")
			.param("committee", committee)
			.param("until", until)
			.param("today", this.desk.today())
			.param("most", MOST)
			.query((row, number) -> new Due(row.getObject("edition_id", UUID.class),
					row.getObject("issuer_id", UUID.class), row.getString("level")))
			.list();
	}

	private void tell(UUID committee, String code, int year, int opened) {
		this.events.publishEvent(Act.by(Role.OFFICIAL, "review.opened-year", "committee", code, Map.of(),
				Map.of("year", String.valueOf(year), "reviews", String.valueOf(opened))));
		for (var role : List.of(Role.EXPERT, Role.OFFICIAL)) {
			this.events.publishEvent(new Notice(Notice.Recipients.holders(role, committee), "reviews.notice.year",
					List.of(code, String.valueOf(year), String.valueOf(opened)), "/reviews/cases",
					"reviews-year-" + code + "-" + year + "-" + this.desk.today()));
		}
	}

	private record Due(UUID edition, @org.jspecify.annotations.Nullable UUID issuer, String level) {
	}

	private record Line(@org.jspecify.annotations.Nullable UUID issuer, String level) {
	}

}
