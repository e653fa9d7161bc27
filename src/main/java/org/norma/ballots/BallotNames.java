package org.norma.ballots;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.norma.projects.ProjectId;
import org.norma.projects.Projects;
import org.norma.shared.SubjectNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ballots by the number of their project, and the round. */
@Component
class BallotNames implements SubjectNames {

	private final JdbcClient jdbc;

	private final Projects projects;

	BallotNames(JdbcClient jdbc, Projects projects) {
		this.jdbc = jdbc;
		this.projects = projects;
	}

	@Override
	public String subjectType() {
		return "ballot";
	}

	@Override
	public Map<UUID, String> names(Collection<UUID> ids, Locale locale) {
		var ballots = this.jdbc.sql("select id, project_id, round from ballot where id = any(?)")
			.param(ids.toArray(UUID[]::new))
			.query((row, number) -> new Of(row.getObject("id", UUID.class), row.getObject("project_id", UUID.class),
					row.getInt("round")))
			.list();
		var codes = new HashMap<ProjectId, String>();
		this.projects.byIds(ballots.stream().map((each) -> new ProjectId(each.project())).distinct().toList())
			.forEach((project) -> codes.put(project.id(), project.code()));
		var names = new HashMap<UUID, String>();
		ballots.forEach((each) -> {
			var code = codes.get(new ProjectId(each.project()));
			if (code != null) {
				names.put(each.id(), code + " / " + each.round());
			}
		});
		return names;
	}

	private record Of(UUID id, UUID project, int round) {
	}

}
