package org.norma.publications;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.norma.projects.ProjectId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was declared of a project's standard, every time. */
@Repository
class DisclosureRows {

	private final JdbcClient jdbc;

	DisclosureRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(ProjectId project, Disclosure disclosure) {
		this.jdbc.sql("""
				insert into disclosure (project_id, version, declared_on, declared_by, supply_from)
				values (:project, :version, :on, :by, :supply)""")
			.param("project", project.value())
			.param("version", disclosure.version())
			.param("on", disclosure.declaredOn())
			.param("by", disclosure.declaredBy())
			.param("supply", disclosure.supplyFrom())
			.update();
		disclosure.statements()
			.forEach((item, text) -> this.jdbc
				.sql("insert into disclosure_item (project_id, version, item, statement) values (?, ?, ?, ?)")
				.params(project.value(), disclosure.version(), item, text)
				.update());
	}

	/** The one that holds. */
	Optional<Disclosure> find(ProjectId project) {
		return all(project).stream().findFirst();
	}

	/** Newest first. */
	List<Disclosure> all(ProjectId project) {
		var statements = statements(project);
		return this.jdbc.sql("select * from disclosure where project_id = ? order by version desc")
			.param(project.value())
			.query((row, number) -> new Disclosure(row.getInt("version"), row.getObject("declared_on", LocalDate.class),
					row.getString("declared_by"), row.getObject("supply_from", LocalDate.class),
					statements.getOrDefault(row.getInt("version"), Map.of())))
			.list();
	}

	/** Declarations that hold and have the piece of text in a statement. */
	List<Said> saying(String piece) {
		return this.jdbc.sql("""
				select i.project_id, i.statement from disclosure_item i
				where i.version = (select max(d.version) from disclosure d where d.project_id = i.project_id)
					and position(lower(?) in lower(i.statement)) > 0
				order by i.project_id, i.item""")
			.param(piece)
			.query((row, number) -> new Said(new ProjectId(row.getObject("project_id", java.util.UUID.class)),
					row.getString("statement")))
			.list();
	}

	private Map<Integer, Map<String, String>> statements(ProjectId project) {
		var statements = new HashMap<Integer, Map<String, String>>();
		this.jdbc.sql("select version, item, statement from disclosure_item where project_id = ?")
			.param(project.value())
			.query((row) -> {
				statements.computeIfAbsent(row.getInt("version"), (version) -> new TreeMap<>())
					.put(row.getString("item"), row.getString("statement"));
			});
		return statements;
	}

	/** A statement of a project's declaration. */
	record Said(ProjectId project, String statement) {
	}

}
