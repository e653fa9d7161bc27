package org.norma.hierarchy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.shared.TextsConverter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the tree; the whole of it is small and is read at once. */
@Repository
class LevelStore {

	private final JdbcClient jdbc;

	private final TextsConverter texts = new TextsConverter();

	LevelStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long version() {
		return this.jdbc.sql("select version from hierarchy_version").query(Long.class).single();
	}

	/**
	 * Counts a change, and makes whoever else wants to change the tree wait until this
	 * transaction ends.
	 */
	void lock() {
		this.jdbc.sql("update hierarchy_version set version = version + 1").update();
	}

	Hierarchy load() {
		var version = version();
		Map<String, List<String>> prefixes = this.jdbc
			.sql("select prefix, level_code from level_prefix order by prefix")
			.query((row, number) -> Map.entry(row.getString("level_code"), row.getString("prefix")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		var levels = this.jdbc.sql("select * from level").query((row, number) -> level(row, prefixes)).list();
		var entries = this.jdbc.sql("select * from level_rule").query((row, number) -> entry(row)).list();
		return new Hierarchy(version, levels, entries);
	}

	private Level level(ResultSet row, Map<String, List<String>> prefixes) throws SQLException {
		return new Level(new LevelCode(row.getString("code")), code(row.getString("parent")),
				code(row.getString("model")), LevelKind.valueOf(row.getString("kind")),
				this.texts.convertToEntityAttribute(row.getString("names")), row.getInt("rank"),
				row.getString("region"), row.getInt("sort"), row.getObject("valid_from", LocalDate.class),
				row.getObject("retired_on", LocalDate.class), code(row.getString("merged_into")),
				prefixes.getOrDefault(row.getString("code"), List.of()));
	}

	private static RuleEntry entry(ResultSet row) throws SQLException {
		return new RuleEntry(row.getObject("id", UUID.class), new LevelCode(row.getString("level_code")),
				Rule.of(row.getString("rule")), RuleEntry.Effect.valueOf(row.getString("effect")),
				row.getString("value"), row.getString("basis"), Confidence.of(row.getString("confidence")),
				row.getString("note"), row.getObject("valid_from", LocalDate.class), row.getString("set_by"),
				row.getTimestamp("set_at").toInstant(), row.getString("agreed_by"));
	}

	private static @Nullable LevelCode code(@Nullable String text) {
		return (text != null) ? new LevelCode(text) : null;
	}

	private static @Nullable String text(@Nullable LevelCode code) {
		return (code != null) ? code.value() : null;
	}

	/**
	 * Adds the level, or keeps what has changed of it; prefixes taken from another level
	 * move.
	 */
	void save(Level level) {
		this.jdbc
			.sql("""
					insert into level (code, parent, model, kind, names, rank, region, sort, valid_from, retired_on, merged_into)
					values (:code, :parent, :model, :kind, :names, :rank, :region, :sort, :from, :retired, :merged)
					on conflict (code) do update set parent = excluded.parent, names = excluded.names,
						retired_on = excluded.retired_on, merged_into = excluded.merged_into""")
			.param("code", level.code().value())
			.param("parent", text(level.parent()))
			.param("model", text(level.model()))
			.param("kind", level.kind().name())
			.param("names", this.texts.convertToDatabaseColumn(level.names()))
			.param("rank", level.rank())
			.param("region", level.region())
			.param("sort", level.sort())
			.param("from", level.validFrom())
			.param("retired", level.retiredOn())
			.param("merged", text(level.mergedInto()))
			.update();
		savePrefixes(level.code(), level.prefixes());
	}

	private void savePrefixes(LevelCode code, Collection<String> prefixes) {
		this.jdbc.sql("delete from level_prefix where level_code = :code and not (prefix = any (:kept))")
			.param("code", code.value())
			.param("kept", prefixes.toArray(String[]::new))
			.update();
		prefixes.forEach((prefix) -> this.jdbc.sql(
				"insert into level_prefix values (:prefix, :code) on conflict (prefix) do update set level_code = excluded.level_code")
			.param("prefix", prefix)
			.param("code", code.value())
			.update());
	}

	/** Takes a line away that never held. */
	void remove(RuleEntry entry) {
		this.jdbc.sql("delete from level_rule where id = :id").param("id", entry.id()).update();
	}

	/** Keeps the words of a line's basis and note; what it rules never changes. */
	void reword(RuleEntry entry) {
		this.jdbc.sql("update level_rule set basis = :basis, note = :note where id = :id")
			.param("basis", entry.basis())
			.param("note", entry.note())
			.param("id", entry.id())
			.update();
	}

	void add(RuleEntry entry) {
		this.jdbc
			.sql("""
					insert into level_rule (id, level_code, rule, effect, value, basis, confidence, note, valid_from, set_by, set_at,
						agreed_by)
					values (:id, :level, :rule, :effect, :value, :basis, :confidence, :note, :from, :by, :at, :agreed)""")
			.param("id", entry.id())
			.param("level", entry.level().value())
			.param("rule", entry.rule().key())
			.param("effect", entry.effect().name())
			.param("value", entry.value())
			.param("basis", entry.basis())
			.param("confidence", entry.confidence().mark())
			.param("note", entry.note())
			.param("from", entry.validFrom())
			.param("by", entry.setBy())
			.param("at", entry.setAt().atOffset(ZoneOffset.UTC))
			.param("agreed", entry.agreedBy())
			.update();
	}

}
