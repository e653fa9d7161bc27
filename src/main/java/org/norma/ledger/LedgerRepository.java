package org.norma.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.norma.shared.DataVersion;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of the ledger: it is only ever added to. */
@Repository
class LedgerRepository {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
	};

	private static final int FETCH = 1000;

	private final JdbcTemplate jdbc;

	private final JdbcTemplate streaming;

	private final DataVersion data;

	LedgerRepository(JdbcTemplate jdbc, DataVersion data) {
		this.jdbc = jdbc;
		this.data = data;
		this.streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
		this.streaming.setFetchSize(FETCH);
	}

	/**
	 * Makes other writers wait until this transaction ends, and gives the end of the
	 * chain.
	 */
	Optional<LedgerEntry> lockLast() {
		this.jdbc.queryForList("select pg_advisory_xact_lock(hashtext('norma.ledger'))");
		return this.jdbc.query("select * from ledger_entry order by seq desc limit 1", LedgerRepository::entry)
			.stream()
			.findFirst();
	}

	void append(List<LedgerEntry> entries) {
		this.data.changed();
		this.jdbc.batchUpdate("""
				insert into ledger_entry (seq, at, actor_id, actor_name, role, body_id, verb, subject_type, subject_id,
				values_before, values_after, reason, previous_hash, hash)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
				""", entries.stream().map(LedgerRepository::row).toList());
	}

	/** The chain after an entry; to be closed, and read inside a transaction. */
	Stream<LedgerEntry> chain(long after) {
		return this.streaming.queryForStream("select * from ledger_entry where seq > ? order by seq",
				LedgerRepository::entry, after);
	}

	/** 0 for an empty ledger. */
	long lastSeq() {
		return java.util.Objects
			.requireNonNull(this.jdbc.queryForObject("select coalesce(max(seq), 0) from ledger_entry", Long.class));
	}

	Optional<String> hashOf(long seq) {
		return this.jdbc.queryForList("select hash from ledger_entry where seq = ?", String.class, seq)
			.stream()
			.findFirst();
	}

	/** Newest first; to be closed, and read inside a transaction. */
	Stream<LedgerEntry> find(LedgerFilter filter, long beforeSeq, long limit) {
		var where = new StringBuilder("select * from ledger_entry where seq < ?");
		var values = new ArrayList<Object>(List.of(beforeSeq));
		equal("verb", filter.verb(), where, values);
		equal("subject_type", filter.subjectType(), where, values);
		equal("subject_id", filter.subjectId(), where, values);
		if (!filter.person().isBlank()) {
			where.append(" and (position(lower(?) in lower(actor_name)) > 0 or actor_id::text = ?)");
			values.add(filter.person().strip());
			values.add(filter.person().strip());
		}
		if (filter.from() != null) {
			where.append(" and at >= ?");
			values.add(utc(filter.from()));
		}
		if (filter.until() != null) {
			where.append(" and at < ?");
			values.add(utc(filter.until()));
		}
		values.add(limit);
		return this.streaming.queryForStream(where + " order by seq desc limit ?", LedgerRepository::entry,
				values.toArray());
	}

	/** All entries about one thing, newest first. */
	List<LedgerEntry> of(String subjectType, String... subjectIds) {
		return this.jdbc.query(
				"select * from ledger_entry where subject_type = ? and subject_id = any(?) order by seq desc",
				LedgerRepository::entry, subjectType, subjectIds);
	}

	/** The verbs found, each looked up in the index instead of reading all entries. */
	List<String> verbs() {
		return values("verb");
	}

	/** The kinds of things found, likewise. */
	List<String> subjectTypes() {
		return values("subject_type");
	}

	private List<String> values(String column) {
		return this.jdbc.queryForList("""
				with recursive found(one) as (
					(select COL from ledger_entry order by COL limit 1)
					union all
					select (select e.COL from ledger_entry e where e.COL > f.one order by e.COL limit 1)
					from found f where f.one is not null)
				select one from found where one is not null
				""".replace("COL", column), String.class);
	}

	/**
	 * What the stage and the state of the same thing were before each of the entries, as
	 * the entries before them say.
	 */
	Map<Long, Map<String, String>> courseBefore(List<Long> entries) {
		var found = new HashMap<Long, Map<String, String>>();
		this.jdbc.query("""
				select e.seq, f.name, p.value from ledger_entry e
				cross join (values ('stage'), ('state')) f(name)
				cross join lateral (
					select b.values_after ->> f.name as value from ledger_entry b
					where b.subject_type = e.subject_type and b.subject_id = e.subject_id and b.seq < e.seq
						and b.values_after ->> f.name is not null
					order by b.seq desc limit 1) p
				where e.seq = any(?) and e.values_after ->> f.name is not null
				""", (row) -> {
			found.computeIfAbsent(row.getLong("seq"), (seq) -> new HashMap<>())
				.put(row.getString("name"), row.getString("value"));
		}, (Object) entries.toArray(Long[]::new));
		return found;
	}

	private static void equal(String column, String value, StringBuilder where, List<Object> values) {
		if (!value.isBlank()) {
			where.append(" and ").append(column).append(" = ?");
			values.add(value.strip());
		}
	}

	private static Object[] row(LedgerEntry entry) {
		return new Object[] { entry.seq(), utc(entry.at()), entry.actorId(), entry.actorName(), entry.role(),
				entry.bodyId(), entry.verb(), entry.subjectType(), entry.subjectId(),
				JSON.writeValueAsString(entry.before()), JSON.writeValueAsString(entry.after()), entry.reason(),
				entry.previousHash(), entry.hash() };
	}

	private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
		return new LedgerEntry(row.getLong("seq"), instant(row), row.getObject("actor_id", UUID.class),
				row.getString("actor_name"), row.getString("role"), row.getObject("body_id", UUID.class),
				row.getString("verb"), row.getString("subject_type"), row.getString("subject_id"),
				JSON.readValue(row.getString("values_before"), VALUES),
				JSON.readValue(row.getString("values_after"), VALUES), row.getString("reason"),
				row.getString("previous_hash"), row.getString("hash"));
	}

	private static Instant instant(ResultSet row) throws SQLException {
		return row.getObject("at", OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant when) {
		return when.atOffset(ZoneOffset.UTC);
	}

}
