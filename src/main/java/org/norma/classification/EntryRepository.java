package org.norma.classification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.shared.TextsConverter;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of classes: read as records, written in batches. */
@Repository
class EntryRepository {

	private static final int BATCH = 500;

	private static final TextsConverter TEXTS = new TextsConverter();

	private static final String SELECT = """
			select e.*, (select count(*) from classification_entry c
				where c.scheme = e.scheme and c.parent_code = e.code) as child_count
			from classification_entry e
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	EntryRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	Optional<Entry> find(Scheme scheme, String code) {
		return select("where e.scheme = :scheme and e.code = :code", scheme).param("code", code)
			.query(EntryRepository::entry)
			.optional();
	}

	List<Entry> byCodes(Scheme scheme, Collection<String> codes) {
		return select("where e.scheme = :scheme and e.code in (:codes) order by e.code", scheme).param("codes", codes)
			.query(EntryRepository::entry)
			.list();
	}

	List<Entry> children(Scheme scheme, @Nullable String code) {
		return select("where e.scheme = :scheme and e.parent_code is not distinct from :code order by e.code", scheme)
			.param("code", code)
			.query(EntryRepository::entry)
			.list();
	}

	List<Entry> path(Scheme scheme, String code) {
		return this.jdbc.sql("""
				with recursive up as (
					select e.*, 0 as height from classification_entry e where e.scheme = :scheme and e.code = :code
					union all
					select e.*, up.height + 1 from classification_entry e
						join up on e.scheme = up.scheme and e.code = up.parent_code where up.height < 20)
				select up.*, (select count(*) from classification_entry c
					where c.scheme = up.scheme and c.parent_code = up.code) as child_count
				from up order by height desc
				""").param("scheme", scheme.name()).param("code", code).query(EntryRepository::entry).list();
	}

	List<Entry> search(Scheme scheme, String words) {
		var pattern = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
		return select("""
				where e.scheme = :scheme and (e.code ilike :words || '%' or exists (
					select 1 from jsonb_each_text(e.names::jsonb) n where n.value ilike '%' || :words || '%'))
				order by e.code limit 100
				""", scheme).param("words", pattern).query(EntryRepository::entry).list();
	}

	List<Entry> all(Scheme scheme) {
		return select("where e.scheme = :scheme", scheme).query(EntryRepository::entry).list();
	}

	List<SchemeSummary> schemes() {
		var held = this.jdbc.sql("""
				select scheme, string_agg(distinct nullif(edition, ''), '\n') as editions,
					count(*) filter (where parent_code is null) as top, count(*) as entries
				from classification_entry group by scheme
				""")
			.query((row, number) -> new SchemeSummary(Scheme.valueOf(row.getString("scheme")),
					words(row.getString("editions"), "\n"), row.getInt("top"), row.getInt("entries")))
			.list();
		return Arrays.stream(Scheme.values())
			.map((scheme) -> held.stream()
				.filter((summary) -> summary.scheme() == scheme)
				.findFirst()
				.orElse(new SchemeSummary(scheme, List.of(), 0, 0)))
			.toList();
	}

	void save(Collection<Entry> entries) {
		this.batches.batchUpdate("""
				insert into classification_entry
					(scheme, code, parent_code, edition, names, scope, see_also, valid_from, valid_to)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (scheme, code) do update set parent_code = excluded.parent_code,
					edition = excluded.edition, names = excluded.names, scope = excluded.scope,
					see_also = excluded.see_also, valid_from = excluded.valid_from, valid_to = excluded.valid_to
				""", entries, BATCH, (statement, entry) -> {
			statement.setString(1, entry.scheme().name());
			statement.setString(2, entry.code());
			statement.setString(3, entry.parentCode());
			statement.setString(4, entry.edition());
			statement.setString(5, TEXTS.convertToDatabaseColumn(entry.names()));
			statement.setString(6, TEXTS.convertToDatabaseColumn(entry.scope()));
			statement.setString(7, String.join(" ", entry.seeAlso()));
			statement.setObject(8, entry.validFrom());
			statement.setObject(9, entry.validTo());
		});
	}

	private JdbcClient.StatementSpec select(String condition, Scheme scheme) {
		return this.jdbc.sql(SELECT + condition).param("scheme", scheme.name());
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(Scheme.valueOf(row.getString("scheme")), row.getString("code"), row.getString("parent_code"),
				row.getString("edition"), TEXTS.convertToEntityAttribute(row.getString("names")),
				TEXTS.convertToEntityAttribute(row.getString("scope")), words(row.getString("see_also"), " "),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
				row.getInt("child_count"));
	}

	private static List<String> words(@Nullable String joined, String separator) {
		return (joined == null || joined.isEmpty()) ? List.of() : List.of(joined.split(separator));
	}

}
