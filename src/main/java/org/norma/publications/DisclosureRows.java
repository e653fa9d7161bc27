package org.norma.publications;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.norma.projects.ProjectId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was declared of a project's standard. */
@Repository
class DisclosureRows {

	private final JdbcClient jdbc;

	DisclosureRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void save(ProjectId project, Disclosure disclosure) {
		this.jdbc
			.sql("""
					insert into disclosure (project_id, declared_on, declared_by, supply_from) values (:project, :on, :by, :supply)
					on conflict (project_id) do update set declared_on = :on, declared_by = :by, supply_from = :supply""")
			.param("project", project.value())
			.param("on", disclosure.declaredOn())
			.param("by", disclosure.declaredBy())
			.param("supply", disclosure.supplyFrom())
			.update();
		this.jdbc.sql("delete from disclosure_item where project_id = ?").param(project.value()).update();
		disclosure.statements()
			.forEach((item, text) -> this.jdbc
				.sql("insert into disclosure_item (project_id, item, statement) values (?, ?, ?)")
				.params(project.value(), item, text)
				.update());
	}

	Optional<Disclosure> find(ProjectId project) {
		var statements = statements(project.value());
		return this.jdbc.sql("select * from disclosure where project_id = ?")
			.param(project.value())
			.query((row, number) -> new Disclosure(row.getObject("declared_on", LocalDate.class),
					row.getString("declared_by"), row.getObject("supply_from", LocalDate.class), statements))
			.optional();
	}

	private Map<String, String> statements(UUID project) {
		var statements = new LinkedHashMap<String, String>();
		this.jdbc.sql("select item, statement from disclosure_item where project_id = ? order by item")
			.param(project)
			.query((row) -> {
				statements.put(row.getString("item"), row.getString("statement"));
			});
		return statements;
	}

}
