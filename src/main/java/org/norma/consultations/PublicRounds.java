package org.norma.consultations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.norma.projects.PublicProjects;
import org.norma.shared.web.SitemapRows;
import org.norma.shared.web.SitemapSource.Part;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds that everybody may read: not of committees, on projects that are public. */
@Service
@Transactional(readOnly = true)
public class PublicRounds {

	private final JdbcClient jdbc;

	private final PublicProjects projects;

	private final SitemapRows rows;

	PublicRounds(JdbcClient jdbc, PublicProjects projects) {
		this.jdbc = jdbc;
		this.projects = projects;
		this.rows = new SitemapRows(jdbc, "consultation_round where kind <> 'COMMITTEE'", "id", "uuid");
	}

	/** Parts of bounded length, in the order of the identifiers. */
	public List<Part> parts() {
		return this.rows.parts(Map.of());
	}

	/** The rounds of a part; two queries, however many. */
	public List<String> in(Part part) {
		var ids = this.rows.of(part, Map.of());
		var projects = new HashMap<String, UUID>();
		this.jdbc.sql("select id, project_id from consultation_round where id = any(cast(:ids as uuid[]))")
			.param("ids", ids.toArray(String[]::new))
			.query((row) -> {
				projects.put(row.getString("id"), row.getObject("project_id", UUID.class));
			});
		var open = this.projects.among(projects.values());
		return ids.stream().filter((id) -> open.contains(projects.get(id))).toList();
	}

}
