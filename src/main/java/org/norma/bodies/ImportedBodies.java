package org.norma.bodies;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import static org.norma.bodies.BodySummaries.TEXTS;

/** Writes bodies in batches. */
@Repository
class ImportedBodies {

	private static final int BATCH = 500;

	private final JdbcTemplate jdbc;

	ImportedBodies(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	List<Imported> all() {
		return this.jdbc.query("select * from body", ImportedBodies::imported);
	}

	void insert(Collection<Imported> bodies) {
		this.jdbc.batchUpdate("""
				insert into body (code, sort_key, kind, names, name_keys, status, scope, established, external_source,
					external_id, slug, id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", bodies, BATCH, (statement, body) -> {
			fill(statement, body);
			statement.setString(11, body.slug());
			statement.setObject(12, body.id());
		});
	}

	void update(Collection<Imported> bodies) {
		this.jdbc.batchUpdate("""
				update body set code = ?, sort_key = ?, kind = ?, names = ?, name_keys = ?, status = ?, scope = ?,
					established = ?, external_source = ?, external_id = ?, version = version + 1,
					ended = case when ? = 'DISBANDED' then ended end
				where id = ?
				""", bodies, BATCH, (statement, body) -> {
			fill(statement, body);
			statement.setString(11, body.status().name());
			statement.setObject(12, body.id());
		});
	}

	void updateParents(Collection<Imported> bodies) {
		this.jdbc.batchUpdate("update body set parent_id = ?, version = version + 1 where id = ?", bodies, BATCH,
				(statement, body) -> {
					statement.setObject(1, body.parentId());
					statement.setObject(2, body.id());
				});
	}

	private static void fill(PreparedStatement statement, Imported body) throws SQLException {
		statement.setString(1, body.code());
		statement.setString(2, BodyCode.sortKey(body.code()));
		statement.setString(3, body.kind().name());
		statement.setString(4, TEXTS.convertToDatabaseColumn(body.names()));
		statement.setArray(5, statement.getConnection().createArrayOf("text", BodyCode.nameKeys(body.names())));
		statement.setString(6, body.status().name());
		statement.setString(7, body.scope());
		statement.setObject(8, body.established());
		statement.setString(9, body.source());
		statement.setString(10, body.externalId());
	}

	private static Imported imported(ResultSet row, int number) throws SQLException {
		return new Imported(row.getObject("id", UUID.class), row.getString("code"), row.getString("slug"),
				BodyKind.valueOf(row.getString("kind")), TEXTS.convertToEntityAttribute(row.getString("names")),
				BodyStatus.valueOf(row.getString("status")), row.getString("scope"),
				row.getObject("established", LocalDate.class), row.getObject("parent_id", UUID.class),
				row.getString("external_source"), row.getString("external_id"));
	}

}
