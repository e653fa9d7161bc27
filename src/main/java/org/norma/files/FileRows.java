package org.norma.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.hierarchy.Binding;
import org.norma.shared.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files and links of editions; what was replaced stays. */
@Repository
class FileRows {

	private static final String FILES = """
			select f.id, f.edition_id, f.name, f.kind, c.size, f.sha256, f.url, f.open, f.basis, f.binding, f.added_at, f.replaced_at
			from edition_file f left join file_content c using (sha256)
			""";

	private final JdbcClient jdbc;

	FileRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of an edition, newest first. */
	List<EditionFile> of(EditionId edition) {
		return this.jdbc.sql(FILES + "where f.edition_id = ? order by f.added_at desc, f.id desc")
			.param(edition.value())
			.query(FileRows::file)
			.list();
	}

	Optional<EditionFile> current(EditionId edition) {
		return this.jdbc.sql(FILES + "where f.edition_id = ? and f.replaced_at is null")
			.param(edition.value())
			.query(FileRows::file)
			.optional();
	}

	/** Of two who change the files of an edition the second waits for the first. */
	void hold(EditionId edition) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 17))")
			.param("edition_file " + edition.value())
			.query((row) -> {
			});
	}

	void add(Edition edition, @Nullable ReceivedFile file, @Nullable String url, Opening opening, Instant now) {
		this.jdbc.sql("update edition_file set replaced_at = ? where edition_id = ? and replaced_at is null")
			.params(Timestamp.from(now), edition.id().value())
			.update();
		this.jdbc.sql("""
				insert into edition_file (id, edition_id, name, kind, sha256, url, open, basis, binding, added_at)
				values (:id, :edition, :name, :kind, :sha256, :url, :open, :basis, :binding, :now)
				""")
			.param("id", Ids.next())
			.param("edition", edition.id().value())
			.param("name", (file != null) ? file.name() : Objects.requireNonNull(url))
			.param("kind", (file != null) ? file.kind().name() : null)
			.param("sha256", (file != null) ? file.sha256() : null)
			.param("url", url)
			.param("open", opening.open())
			.param("basis", opening.basis())
			.param("binding", edition.binding().name())
			.param("now", Timestamp.from(now))
			.update();
	}

	void open(UUID id, Opening opening, Binding binding) {
		this.jdbc.sql("update edition_file set open = ?, basis = ?, binding = ? where id = ?")
			.param(opening.open())
			.param(opening.basis())
			.param(binding.name())
			.param(id)
			.update();
	}

	private static EditionFile file(ResultSet row, int number) throws SQLException {
		var replaced = row.getTimestamp("replaced_at");
		var kind = row.getString("kind");
		var binding = row.getString("binding");
		var content = (kind != null) ? new StoredContent(row.getString("name"), FileKind.valueOf(kind),
				row.getLong("size"), row.getString("sha256")) : null;
		return new EditionFile(row.getObject("id", UUID.class), row.getObject("edition_id", UUID.class), content,
				row.getString("url"), new Opening(row.getBoolean("open"), row.getString("basis")),
				(binding != null) ? Binding.valueOf(binding) : null, row.getTimestamp("added_at").toInstant(),
				(replaced != null) ? replaced.toInstant() : null);
	}

}
