package org.norma.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.norma.shared.TextsConverter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was withdrawn, with those who cited it on that day. */
@Repository
class WithdrawalStore {

	private static final TextsConverter TEXTS = new TextsConverter();

	private final JdbcClient jdbc;

	WithdrawalStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Withdrawal> ofProject(UUID project) {
		return find("project_id", project);
	}

	Optional<Withdrawal> ofEdition(UUID edition) {
		return find("edition_id", edition);
	}

	private Optional<Withdrawal> find(String column, UUID id) {
		return this.jdbc.sql("select * from withdrawal where " + column + " = :id")
			.param("id", id)
			.query((row, number) -> withdrawal(row))
			.optional();
	}

	private Withdrawal withdrawal(ResultSet row) throws SQLException {
		var project = row.getObject("project_id", UUID.class);
		return new Withdrawal(project, row.getObject("edition_id", UUID.class), row.getString("designation"),
				row.getObject("decided_on", LocalDate.class), row.getString("decided_by"),
				row.getObject("effective_on", LocalDate.class), row.getString("reason"),
				row.getObject("announcement_id", UUID.class), citing(project));
	}

	private List<CitingLine> citing(UUID project) {
		return this.jdbc.sql("select * from withdrawal_citing where project_id = :id order by ordinal")
			.param("id", project)
			.query((row, number) -> new CitingLine(row.getString("kind"), row.getString("name"),
					TEXTS.convertToEntityAttribute(row.getString("title")), row.getString("href"),
					row.getObject("draft_of", UUID.class), Set.of()))
			.list();
	}

	void keep(Withdrawal done) {
		this.jdbc
			.sql("""
					insert into withdrawal (project_id, edition_id, designation, decided_on, decided_by, effective_on, reason,
						announcement_id)
					values (:project, :edition, :designation, :on, :by, :effective, :reason, :announcement)
					""")
			.param("project", done.projectId())
			.param("edition", done.editionId())
			.param("designation", done.designation())
			.param("on", done.decidedOn())
			.param("by", done.decidedBy())
			.param("effective", done.effectiveOn())
			.param("reason", done.reason())
			.param("announcement", done.announcementId(), java.sql.Types.OTHER)
			.update();
		int ordinal = 0;
		for (var line : done.citing()) {
			keep(done.projectId(), ordinal++, line);
		}
	}

	private void keep(UUID project, int ordinal, CitingLine line) {
		this.jdbc.sql("""
				insert into withdrawal_citing (project_id, ordinal, kind, name, title, href, draft_of)
				values (:project, :ordinal, :kind, :name, :title, :href, :draft)
				""")
			.param("project", project)
			.param("ordinal", ordinal)
			.param("kind", line.kind())
			.param("name", line.name())
			.param("title", TEXTS.convertToDatabaseColumn(line.title()))
			.param("href", line.href())
			.param("draft", line.draftOf(), java.sql.Types.OTHER)
			.update();
	}

}
