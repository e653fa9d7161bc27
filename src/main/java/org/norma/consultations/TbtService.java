package org.norma.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.StageMoves;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records notifications of drafts that are to become technical regulations. */
@Service
@Transactional
public class TbtService {

	private static final Pattern NUMBER = Pattern
		.compile("G/TBT/N/[A-Z]{2,4}/[0-9]{1,6}(/(Add|Corr|Rev|Suppl)\\.[0-9]+)*");

	private final JdbcClient jdbc;

	private final Projects projects;

	private final RoundAccess access;

	private final ConsultationRules rules;

	private final StageMoves moves;

	private final Clock clock;

	TbtService(JdbcClient jdbc, Projects projects, RoundAccess access, ConsultationRules rules, StageMoves moves,
			Clock clock) {
		this.jdbc = jdbc;
		this.projects = projects;
		this.access = access;
		this.rules = rules;
		this.moves = moves;
		this.clock = clock;
	}

	/**
	 * Records the notification of a project's draft; a later one, such as a revision of
	 * it, takes its place.
	 */
	public void record(ProjectId id, String number, LocalDate on) {
		var project = led(id);
		if (!RoundAccess.person().holds(Role.OFFICIAL)) {
			throw new AccessDeniedException("Notifications are recorded by officials");
		}
		if (!this.rules.notified(project)) {
			throw new RuleBroken("consultations.refused.tbt-not-asked", this.rules.tbt(project).level());
		}
		if (!NUMBER.matcher(number.strip()).matches()) {
			throw new RuleBroken("consultations.refused.tbt-number", number.strip());
		}
		if (on.isAfter(this.rules.today())) {
			throw new RuleBroken("consultations.refused.tbt-future", on.toString(), this.rules.today().toString());
		}
		this.moves.hold(id);
		this.jdbc
			.sql("""
					insert into tbt_notification (project_id, number, notified_on, recorded_by, recorded_at)
					values (:project, :number, :on, :by, :at)
					on conflict (project_id) do update set number = :number, notified_on = :on, recorded_by = :by, recorded_at = :at
					""")
			.param("project", id.value())
			.param("number", number.strip())
			.param("on", on)
			.param("by", RoundAccess.name())
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		this.moves.note(id, RoundAccess.role(), "consultation.notified", null, number.strip() + " · " + on);
	}

	@Transactional(readOnly = true)
	public Optional<TbtNotification> of(ProjectId project) {
		return this.jdbc.sql("select number, notified_on from tbt_notification where project_id = :project")
			.param("project", project.value())
			.query((row, number) -> new TbtNotification(row.getString("number"),
					row.getObject("notified_on", LocalDate.class)))
			.optional();
	}

	/** The project, for who leads it. */
	@Transactional(readOnly = true)
	public ProjectView led(ProjectId id) {
		var project = this.projects.byId(id).orElseThrow(RoundAccess::notFound);
		this.access.requireToLead(project);
		return project;
	}

	/** What the rules of the project's level ask. */
	@Transactional(readOnly = true)
	public Period period(ProjectView project) {
		return this.rules.tbt(project);
	}

}
