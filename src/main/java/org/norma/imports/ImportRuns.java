package org.norma.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.imports.ImportRun.Counts;
import org.norma.imports.ImportRun.Mode;
import org.norma.imports.ImportRun.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the runs. */
@Repository
class ImportRuns {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	ImportRuns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(ImportRun run) {
		this.jdbc.sql("""
				insert into import_run (id, file_name, stored, sha256, bytes, preset, mapping, source, as_of, complete,
					mode, state, actor_id, actor_name)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(run.id(), run.fileName(), run.stored(), run.sha256(), run.bytes())
			.param(run.preset())
			.params(run.mapping().toJson(), run.mapping().source(), run.asOf(), run.mapping().complete(),
					run.mode().name(), run.state().name())
			.param(run.actorId())
			.param(run.actorName())
			.update();
	}

	void map(UUID id, Mapping mapping, LocalDate asOf, boolean takeOver, @Nullable String preset) {
		this.jdbc.sql("""
				update import_run set mapping = ?, source = ?, complete = ?, as_of = ?, take_over = ?, preset = ?
				where id = ? and state not in ('QUEUED', 'RUNNING')
				""")
			.params(mapping.toJson(), mapping.source(), mapping.complete(), asOf, takeOver)
			.param(preset)
			.param(id)
			.update();
	}

	/**
	 * Puts it into the queue; {@code false} when it is there already, or was imported.
	 */
	boolean queue(UUID id, Mode mode) {
		return this.jdbc.sql("""
				update import_run set mode = ?, state = 'QUEUED', percent = 0, rows_read = 0, failure_key = null,
					failure_arguments = null, started_at = null, finished_at = null
				where id = ? and state not in ('QUEUED', 'RUNNING') and not (mode = 'IMPORT' and state = 'DONE')
				""").params(mode.name(), id).update() == 1;
	}

	/** The batch that an earlier attempt may have left behind. */
	Optional<UUID> batch(UUID id) {
		return this.jdbc.sql("select batch from import_run where id = ? and batch is not null")
			.param(id)
			.query(UUID.class)
			.optional();
	}

	/** Takes it up; {@code false} when there is nothing left to do. */
	boolean claim(UUID id, UUID batch) {
		return this.jdbc.sql("""
				update import_run set state = 'RUNNING', batch = ?, percent = 0, started_at = now()
				where id = ? and state in ('QUEUED', 'RUNNING')
				""").params(batch, id).update() == 1;
	}

	/**
	 * Whether this attempt may finish it; holds the row until the end of the transaction.
	 */
	boolean mayFinish(UUID id, UUID batch) {
		return this.jdbc.sql("select 1 from import_run where id = ? and batch = ? and state = 'RUNNING' for update")
			.params(id, batch)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void progress(UUID id, long rows, int percent) {
		this.jdbc.sql("update import_run set rows_read = ?, percent = ? where id = ? and state = 'RUNNING'")
			.params(rows, percent, id)
			.update();
	}

	void done(UUID id, Counts counts) {
		this.jdbc.sql("""
				update import_run set state = 'DONE', percent = 100, batch = null, finished_at = now(), rows_read = ?,
					added = ?, changed = ?, unchanged = ?, kept = ?, refused = ?, gone = ?, relations = ?,
					relations_refused = ?, warnings = ?
				where id = ?
				""")
			.params(counts.rows(), counts.added(), counts.changed(), counts.unchanged(), counts.kept(),
					counts.refused(), counts.gone(), counts.relations(), counts.relationsRefused(), counts.warnings(),
					id)
			.update();
	}

	void failed(UUID id, String key, List<String> arguments) {
		this.jdbc.sql("""
				update import_run set state = 'FAILED', finished_at = now(), batch = null, failure_key = ?,
					failure_arguments = ?
				where id = ? and state in ('QUEUED', 'RUNNING')
				""").params(key, JSON.writeValueAsString(arguments), id).update();
	}

	/** Day of the newest snapshot of a source that came in. */
	Optional<LocalDate> newest(String source) {
		return this.jdbc.sql("""
				select as_of from import_run where source = ? and mode = 'IMPORT' and state = 'DONE'
				order by as_of desc limit 1
				""").param(source).query(LocalDate.class).optional();
	}

	Optional<ImportRun> find(UUID id) {
		return this.jdbc.sql("select * from import_run where id = ?").param(id).query(ImportRuns::run).optional();
	}

	List<ImportRun> latest(int limit) {
		return this.jdbc.sql("select * from import_run order by created_at desc limit ?")
			.param(limit)
			.query(ImportRuns::run)
			.list();
	}

	List<UUID> underway() {
		return this.jdbc.sql("select id from import_run where state in ('QUEUED', 'RUNNING')").query(UUID.class).list();
	}

	private static ImportRun run(ResultSet row, int number) throws SQLException {
		var arguments = row.getString("failure_arguments");
		return new ImportRun(row.getObject("id", UUID.class), row.getString("file_name"), row.getString("stored"),
				row.getString("sha256"), row.getLong("bytes"), row.getString("preset"),
				Mapping.fromJson(row.getString("mapping")), row.getObject("as_of", LocalDate.class),
				row.getBoolean("take_over"), Mode.valueOf(row.getString("mode")), State.valueOf(row.getString("state")),
				row.getInt("percent"), counts(row), row.getString("failure_key"),
				(arguments != null) ? JSON.readValue(arguments, STRINGS) : List.of(),
				row.getTimestamp("created_at").toInstant(), instant(row, "started_at"), instant(row, "finished_at"),
				row.getObject("actor_id", UUID.class), row.getString("actor_name"));
	}

	private static Counts counts(ResultSet row) throws SQLException {
		return new Counts(row.getLong("rows_read"), row.getLong("added"), row.getLong("changed"),
				row.getLong("unchanged"), row.getLong("kept"), row.getLong("refused"), row.getLong("gone"),
				row.getLong("relations"), row.getLong("relations_refused"), row.getLong("warnings"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp time = row.getTimestamp(column);
		return (time != null) ? time.toInstant() : null;
	}

}
