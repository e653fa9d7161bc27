package org.norma.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.norma.shared.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every state of every section; nothing is ever taken away. */
@Repository
class SectionHistory {

	private static final String COLUMNS = """
			v.id, v.section_id, v.version, v.heading, v.normative, char_length(v.body) as length, v.saved_by,
			v.saved_by_name, v.saved_at, v.act, v.settled,
			""";

	private final JdbcClient jdbc;

	SectionHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps the present state of all sections of a new document. */
	void keepAll(DocumentId document) {
		this.jdbc
			.sql("""
					insert into section_version (id, section_id, version, heading, body, normative, saved_by, saved_by_name,
						saved_at, act)
					select gen_random_uuid(), id, version, heading, body, normative, changed_by, changed_by_name, changed_at,
						'WRITTEN'
					from section where document_id = ?
					""")
			.param(document.value())
			.update();
	}

	void keep(Section section, SectionVersion.Act act) {
		insert(section.id(), section.version(), section.text(), section.author(), act);
	}

	UUID keepConflict(Section section, int versionRead, SectionText text, Author author) {
		return insert(section.id(), versionRead, text, author, SectionVersion.Act.CONFLICT);
	}

	private UUID insert(SectionId section, int version, SectionText text, Author author, SectionVersion.Act act) {
		var id = Ids.next();
		this.jdbc.sql("""
				insert into section_version (id, section_id, version, heading, body, normative, saved_by, saved_by_name,
					saved_at, act, settled)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.param(id)
			.param(section.value())
			.param(version)
			.param(text.heading())
			.param(text.body())
			.param(text.normative())
			.param(author.id())
			.param(author.name())
			.param(author.at().atOffset(ZoneOffset.UTC))
			.param(act.name())
			.param(act != SectionVersion.Act.CONFLICT)
			.update();
		return id;
	}

	void settle(SectionId section, UUID conflict) {
		this.jdbc.sql("update section_version set settled = true where id = ? and section_id = ?")
			.param(conflict)
			.param(section.value())
			.update();
	}

	Optional<SectionVersion> find(SectionId section, UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " v.body from section_version v where v.section_id = ? and v.id = ?")
			.param(section.value())
			.param(id)
			.query((row, number) -> version(row))
			.optional();
	}

	/** Texts that wait to be merged into the section, oldest first. */
	List<SectionVersion> conflicts(SectionId section) {
		return this.jdbc
			.sql("select " + COLUMNS
					+ " '' as body from section_version v where v.section_id = ? and not v.settled order by v.saved_at")
			.param(section.value())
			.query((row, number) -> version(row))
			.list();
	}

	/** States saved before the instant, latest first. */
	List<SectionVersion> before(SectionId section, Instant instant, int most) {
		return this.jdbc
			.sql("select " + COLUMNS + " '' as body from section_version v where v.section_id = ? and v.saved_at < ?"
					+ " order by v.saved_at desc, v.version desc limit ?")
			.param(section.value())
			.param(instant.atOffset(ZoneOffset.UTC))
			.param(most)
			.query((row, number) -> version(row))
			.list();
	}

	private static SectionVersion version(ResultSet row) throws SQLException {
		var author = new Author(row.getObject("saved_by", UUID.class), row.getString("saved_by_name"),
				row.getObject("saved_at", OffsetDateTime.class).toInstant());
		return new SectionVersion(row.getObject("id", UUID.class),
				new SectionId(row.getObject("section_id", UUID.class)), row.getInt("version"),
				SectionVersion.Act.valueOf(row.getString("act")),
				new SectionText(row.getString("heading"), row.getString("body"), row.getBoolean("normative")),
				row.getInt("length"), author, row.getBoolean("settled"));
	}

}
