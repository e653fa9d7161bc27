package org.norma.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Ids;
import org.norma.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The public history of projects, and the act for the ledger that goes with each line.
 */
@Repository
class ProjectHistory {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProjectHistory(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	void tell(Role role, String verb, ProjectView project, @Nullable Stage from, @Nullable String reason,
			@Nullable String detail) {
		var after = new TreeMap<>(Map.of("stage", project.stage().code(), "state", project.state().name()));
		if (detail != null) {
			after.put("detail", detail);
		}
		var before = (from != null) ? Map.of("stage", from.code()) : Map.<String, String>of();
		var act = Act.by(role, verb, "project", project.code(), before, after).because(reason);
		add(project, act, from, detail);
		this.events.publishEvent(act);
	}

	private void add(ProjectView project, Act act, @Nullable Stage from, @Nullable String detail) {
		this.jdbc.sql("""
				insert into project_event (id, project_id, at, verb, stage, from_stage, actor, body_id, reason, detail)
				values (:id, :project, :at, :verb, :stage, :from, :actor, :body, :reason, :detail)
				""")
			.param("id", Ids.next())
			.param("project", project.id().value())
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("verb", act.verb())
			.param("stage", project.stage().name())
			.param("from", (from != null) ? from.name() : null)
			.param("actor", act.actorName())
			.param("body", act.bodyId())
			.param("reason", act.reason())
			.param("detail", detail)
			.update();
	}

	/** Newest first. */
	List<ProjectEvent> of(ProjectId project) {
		return this.jdbc.sql("select * from project_event where project_id = :project order by at desc, id desc")
			.param("project", project.value())
			.query(ProjectHistory::event)
			.list();
	}

	Optional<ProjectEvent> latest(ProjectId project) {
		return this.jdbc
			.sql("select * from project_event where project_id = :project order by at desc, id desc limit 1")
			.param("project", project.value())
			.query(ProjectHistory::event)
			.optional();
	}

	private static ProjectEvent event(ResultSet row, int number) throws SQLException {
		var from = row.getString("from_stage");
		return new ProjectEvent(row.getObject("id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("verb"), Stage.valueOf(row.getString("stage")),
				(from != null) ? Stage.valueOf(from) : null, row.getString("actor"),
				row.getObject("body_id", UUID.class), row.getString("reason"), row.getString("detail"));
	}

}
