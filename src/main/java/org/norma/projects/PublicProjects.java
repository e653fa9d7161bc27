package org.norma.projects;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.norma.shared.web.SitemapRows;
import org.norma.shared.web.SitemapSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The projects that everybody may see, whoever asks. */
@Component
@Transactional(readOnly = true)
public class PublicProjects implements SitemapSource {

	private final JdbcClient jdbc;

	private final Publicity publicity;

	private final SitemapRows rows;

	PublicProjects(JdbcClient jdbc, Publicity publicity) {
		this.jdbc = jdbc;
		this.publicity = publicity;
		this.rows = new SitemapRows(jdbc, "project p where " + Publicity.OPEN, "p.id", "uuid");
	}

	/** Those of the projects that are public, by one query. */
	public Set<UUID> among(Collection<UUID> projects) {
		return projects.isEmpty() ? Set.of()
				: this.jdbc.sql("select p.id from project p where p.id = any(:ids) and " + Publicity.OPEN)
					.params(condition())
					.param("ids", projects.toArray(UUID[]::new))
					.query(UUID.class)
					.list()
					.stream()
					.collect(Collectors.toSet());
	}

	@Override
	public String name() {
		return "projects";
	}

	@Override
	public List<Part> parts() {
		return this.rows.parts(condition());
	}

	@Override
	public List<String> paths(Part part) {
		return this.rows.of(part, condition()).stream().map((id) -> "/projects/" + id).toList();
	}

	private Map<String, Object> condition() {
		return Map.of("ownAffairs", this.publicity.ownAffairs());
	}

}
