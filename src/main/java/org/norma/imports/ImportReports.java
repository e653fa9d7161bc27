package org.norma.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.norma.catalogue.BulkChange;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what runs changed and what they remarked. */
@Repository
class ImportReports {

	private static final int CHUNK = 1_000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {
	};

	private final JdbcTemplate template;

	private final JdbcClient jdbc;

	ImportReports(JdbcTemplate template, JdbcClient jdbc) {
		this.template = template;
		this.jdbc = jdbc;
	}

	void clear(UUID run) {
		this.jdbc.sql("delete from import_remark where run_id = ?").param(run).update();
		this.jdbc.sql("delete from import_change where run_id = ?").param(run).update();
		this.jdbc.sql("delete from import_body where run_id = ?").param(run).update();
	}

	/** Writes the publishers and committees that no body was called before. */
	void bodies(UUID run, List<NewBody> bodies) {
		try (var batch = new Batch<NewBody>(
				"insert into import_body (run_id, name, body_id, like_id, like_name) values (?, ?, ?, ?, ?) "
						+ "on conflict (run_id, name) do nothing",
				(body) -> new Object[] { run, body.name(), body.id(), body.likeId(), body.likeName() })) {
			bodies.forEach(batch);
		}
	}

	/** Those first that are called nearly as a known one. */
	List<NewBody> bodies(UUID run, int limit) {
		return this.jdbc.sql("""
				select body_id as id, name, like_id, like_name from import_body
				where run_id = ? order by like_id is null, name limit ?
				""").params(run, limit).query(NewBody.class).list();
	}

	/** How many there are. */
	long countBodies(UUID run) {
		return this.jdbc.sql("select count(*) from import_body where run_id = ?").param(run).query(Long.class).single();
	}

	/** Writes remarks, some hundred at a time; closed at the end. */
	Batch<Remark> remarks(UUID run) {
		return new Batch<>(
				"insert into import_remark (run_id, line, weight, field, value, key, arguments) values (?, ?, ?, ?, ?, ?, ?)",
				(remark) -> new Object[] { run, remark.line(), remark.weight().name(), remark.field(), remark.value(),
						remark.key(), JSON.writeValueAsString(remark.arguments()) });
	}

	Batch<BulkChange> changes(UUID run) {
		return new Batch<>(
				"insert into import_change (run_id, designation, kind, field, before, after) values (?, ?, ?, ?, ?, ?)",
				(change) -> new Object[] { run, change.designation(), change.kind().name(), change.field(),
						change.before(), change.after() });
	}

	List<Remark> remarks(UUID run, Remark.Weight weight, int limit) {
		return this.jdbc.sql("""
				select line, weight, field, value, key, arguments from import_remark
				where run_id = ? and weight = ? order by line limit ?
				""")
			.params(run, weight.name(), limit)
			.query((row, number) -> new Remark(row.getLong("line"), Remark.Weight.valueOf(row.getString("weight")),
					row.getString("field"), row.getString("value"), row.getString("key"),
					JSON.readValue(row.getString("arguments"), STRINGS)))
			.list();
	}

	/** What is remarked of the rows that come in; what is refused is said by itself. */
	RemarkedRows remarkedRows(UUID run) {
		return this.jdbc
			.sql("""
					select count(distinct line) filter (where weight = 'WARNING') as warned,
						count(*) filter (where weight = 'RELATION') as statements
					from import_remark r where run_id = ? and weight <> 'REFUSED' and line > 0 and not exists (
						select 1 from import_remark x where x.run_id = r.run_id and x.weight = 'REFUSED' and x.line = r.line)
					""")
			.param(run)
			.query(RemarkedRows.class)
			.single();
	}

	/** The sources that keep editions of the file, those with most of them first. */
	List<String> keepers(UUID run, int limit) {
		return this.jdbc.sql("""
				select before from import_change where run_id = ? and kind = 'KEPT' and before is not null
				group by 1 order by count(*) desc, 1 limit ?
				""").params(run, limit).query(String.class).list();
	}

	/** The publishers of whose level the rows say nothing, and how many rows each has. */
	List<MissingLevel> withoutLevel(UUID run, int limit) {
		return this.jdbc.sql("""
				select arguments::json ->> 1 as publisher, count(*) as rows from import_remark
				where run_id = ? and weight = 'REFUSED' and key = 'imports.row.no-level'
					and coalesce(arguments::json ->> 1, '') <> ''
				group by 1 order by 2 desc, 1 limit ?
				""").params(run, limit).query(MissingLevel.class).list();
	}

	List<BulkChange> changes(UUID run, BulkChange.Kind kind, int limit) {
		return this.jdbc.sql("""
				select designation, kind, field, before, after from import_change
				where run_id = ? and kind = ? order by designation, field limit ?
				""").params(run, kind.name(), limit).query(BulkChange.class).list();
	}

	/** Gathers rows and sends them together. */
	final class Batch<T> implements Consumer<T>, AutoCloseable {

		private final String sql;

		private final java.util.function.Function<T, Object[]> columns;

		private final List<Object[]> waiting = new ArrayList<>(CHUNK);

		private Batch(String sql, java.util.function.Function<T, Object[]> columns) {
			this.sql = sql;
			this.columns = columns;
		}

		@Override
		public void accept(T one) {
			this.waiting.add(this.columns.apply(one));
			if (this.waiting.size() >= CHUNK) {
				close();
			}
		}

		@Override
		public void close() {
			ImportReports.this.template.batchUpdate(this.sql, this.waiting);
			this.waiting.clear();
		}

	}

}
