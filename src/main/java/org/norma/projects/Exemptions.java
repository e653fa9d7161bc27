package org.norma.projects;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.norma.shared.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Exemptions {

	private final JdbcClient jdbc;

	Exemptions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By the name of the gate. */
	Map<String, Exemption> of(ProjectId project) {
		return this.jdbc.sql("select * from project_exemption where project_id = :project")
			.param("project", project.value())
			.query((row, number) -> new Exemption(row.getString("gate"), row.getObject("authority_id", UUID.class),
					row.getString("basis"), row.getString("reason"), row.getString("granted_by"),
					row.getObject("granted_on", java.time.LocalDate.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Exemption::gate, Function.identity()));
	}

	void add(ProjectId project, Exemption exemption) {
		this.jdbc
			.sql("""
					insert into project_exemption (id, project_id, gate, authority_id, basis, reason, granted_by, granted_on)
					values (:id, :project, :gate, :authority, :basis, :reason, :by, :on)
					""")
			.param("id", Ids.next())
			.param("project", project.value())
			.param("gate", exemption.gate())
			.param("authority", exemption.authorityId())
			.param("basis", exemption.basis())
			.param("reason", exemption.reason())
			.param("by", exemption.grantedBy())
			.param("on", exemption.grantedOn())
			.update();
	}

}
