package org.norma.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.projects.Exemption.Countersign;
import org.norma.projects.Exemption.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the exemptions of projects; one of a gate counts or waits at a time. */
@Repository
class Exemptions {

	private static final int MOST = 500;

	private final JdbcClient jdbc;

	Exemptions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that count or wait, by the name of the gate. */
	Map<String, Exemption> of(ProjectId project) {
		return this.jdbc.sql("""
				select * from project_exemption where project_id = :project and state in ('REQUESTED', 'GRANTED')
				order by requested_on, id
				""")
			.param("project", project.value())
			.query(Exemptions::exemption)
			.list()
			.stream()
			.collect(Collectors.toMap(Exemption::gate, Function.identity(), (first, second) -> second,
					java.util.LinkedHashMap::new));
	}

	/** Those of many projects that count. */
	Map<ProjectId, List<Exemption>> ofAll(List<ProjectId> projects) {
		return this.jdbc.sql("""
				select * from project_exemption where project_id = any(:projects) and state = 'GRANTED'
				""")
			.param("projects", projects.stream().map(ProjectId::value).toArray(UUID[]::new))
			.query((row, number) -> new Waiting(new ProjectId(row.getObject("project_id", UUID.class)),
					exemption(row, number)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Waiting::project,
					Collectors.mapping(Waiting::exemption, Collectors.toList())));
	}

	/** The newest of the gate, in whatever state. */
	Optional<Exemption> newest(ProjectId project, String gate) {
		return this.jdbc.sql("""
				select * from project_exemption where project_id = :project and gate = :gate order by id desc limit 1
				""").param("project", project.value()).param("gate", gate).query(Exemptions::exemption).optional();
	}

	/** All that wait for a countersignature on projects that are on their way. */
	List<Waiting> waiting() {
		return this.jdbc.sql("""
				select e.* from project_exemption e join project p on p.id = e.project_id
				where e.state = 'REQUESTED' and p.state = 'ACTIVE' order by e.requested_on, e.id limit :most
				""")
			.param("most", MOST)
			.query((row, number) -> new Waiting(new ProjectId(row.getObject("project_id", UUID.class)),
					exemption(row, number)))
			.list();
	}

	/** Bodies that are asked to countersign. */
	Set<UUID> askedBodies(ProjectId project) {
		return Set.copyOf(this.jdbc.sql("""
				select distinct unnest(countersigners) from project_exemption
				where project_id = :project and state <> 'WITHDRAWN'
				""").param("project", project.value()).query(UUID.class).list());
	}

	void add(ProjectId project, Exemption exemption) {
		this.jdbc
			.sql("""
					insert into project_exemption (id, project_id, gate, authority_id, basis, reason, requested_by, requested_by_id,
						requested_for, requested_on, state, countersign, countersign_basis, countersigners)
					values (:id, :project, :gate, :authority, :basis, :reason, :by, :person, :body, :on, :state, :countersign,
						:countersignBasis, :countersigners)
					""")
			.param("id", exemption.id())
			.param("project", project.value())
			.param("gate", exemption.gate())
			.param("authority", exemption.authorityId())
			.param("basis", exemption.basis())
			.param("reason", exemption.reason())
			.param("by", exemption.requested().name())
			.param("person", exemption.requested().personId(), java.sql.Types.OTHER)
			.param("body", exemption.requested().bodyId(), java.sql.Types.OTHER)
			.param("on", exemption.requested().on())
			.param("state", exemption.state().name())
			.param("countersign", exemption.countersign().name())
			.param("countersignBasis", exemption.countersignBasis())
			.param("countersigners", exemption.countersigners().toArray(UUID[]::new))
			.update();
	}

	void decide(Exemption exemption, State state, Signature by, @Nullable String answer) {
		this.jdbc
			.sql("""
					update project_exemption set state = :state, decided_by = :by, decided_by_id = :person, decided_for = :body,
						decided_on = :on, answer = :answer
					where id = :id and state = 'REQUESTED'
					""")
			.param("state", state.name())
			.param("by", by.name())
			.param("person", by.personId(), java.sql.Types.OTHER)
			.param("body", by.bodyId(), java.sql.Types.OTHER)
			.param("on", by.on())
			.param("answer", answer)
			.param("id", exemption.id())
			.update();
	}

	private static Exemption exemption(ResultSet row, int number) throws SQLException {
		var countersigners = (UUID[]) row.getArray("countersigners").getArray();
		return new Exemption(row.getObject("id", UUID.class), row.getString("gate"),
				row.getObject("authority_id", UUID.class), row.getString("basis"), row.getString("reason"),
				signature(row, "requested"), State.valueOf(row.getString("state")),
				Countersign.valueOf(row.getString("countersign")), row.getString("countersign_basis"),
				Set.copyOf(Arrays.asList(countersigners)),
				(row.getString("decided_by") != null) ? signature(row, "decided") : null, row.getString("answer"));
	}

	private static Signature signature(ResultSet row, String act) throws SQLException {
		return new Signature(row.getObject(act + "_by_id", UUID.class), row.getString(act + "_by"),
				row.getObject(act + "_for", UUID.class), row.getObject(act + "_on", LocalDate.class));
	}

	/** An exemption of a project that waits. */
	record Waiting(ProjectId project, Exemption exemption) {
	}

}
