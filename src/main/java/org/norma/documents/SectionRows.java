package org.norma.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a document's sections in one query, and moves them without touching their texts.
 */
@Repository
class SectionRows {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	SectionRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** All sections, the deleted too. */
	List<SectionRow> structure(DocumentId document) {
		return rows(document, false);
	}

	List<SectionRow> texts(DocumentId document) {
		return rows(document, true);
	}

	private List<SectionRow> rows(DocumentId document, boolean bodies) {
		return this.jdbc.sql("""
				select s.id, s.lineage, s.parent_id, s.position, s.kind, s.heading, s.normative, s.version,
					s.changed_by, s.changed_by_name, s.changed_at, s.deleted_at is not null as deleted,
					case when :bodies then s.body else '' end as body,
					exists (select from section_version v where v.section_id = s.id and not v.settled) as conflict
				from section s where s.document_id = :document
				""")
			.param("bodies", bodies)
			.param("document", document.value())
			.query((row, number) -> row(row))
			.list();
	}

	void place(Collection<Placement> places) {
		this.batches.batchUpdate("update section set parent_id = ?, position = ?, kind = ? where id = ?", places, 500,
				(statement, place) -> {
					var parent = place.parentId();
					statement.setObject(1, (parent != null) ? parent.value() : null, java.sql.Types.OTHER);
					statement.setInt(2, place.position());
					statement.setString(3, place.kind().name());
					statement.setObject(4, place.id().value());
				});
	}

	private static Author author(ResultSet row) throws SQLException {
		return new Author(row.getObject("changed_by", UUID.class), row.getString("changed_by_name"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant());
	}

	private static SectionRow row(ResultSet row) throws SQLException {
		var parent = row.getObject("parent_id", UUID.class);
		return new SectionRow(new SectionId(row.getObject("id", UUID.class)), row.getObject("lineage", UUID.class),
				(parent != null) ? new SectionId(parent) : null, row.getInt("position"),
				SectionKind.valueOf(row.getString("kind")),
				new SectionText(row.getString("heading"), row.getString("body"), row.getBoolean("normative")),
				row.getInt("version"), author(row), row.getBoolean("deleted"), row.getBoolean("conflict"));
	}

}
