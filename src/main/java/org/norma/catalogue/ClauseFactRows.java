package org.norma.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.TextsConverter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts about clauses, and former numbers. */
@Repository
class ClauseFactRows {

	private static final TextsConverter TEXTS = new TextsConverter();

	private static final ClauseEffectsConverter EFFECTS = new ClauseEffectsConverter();

	private final JdbcClient jdbc;

	ClauseFactRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** About its own clauses, and what it states about those of others. */
	List<ClauseFact> facts(Edition edition) {
		return this.jdbc.sql("""
				select f.id, e.designation, f.kind, f.clauses, f.from_day, f.other, f.basis,
					coalesce(o.published, o.starts_on) as known
				from clause_fact f join edition e on e.id = f.edition_id left join edition o on o.key = f.other_key
				where f.edition_id = :id or f.other_key = :key
				order by f.from_day nulls first, e.key, f.id
				""").param("id", edition.id().value()).param("key", edition.key()).query(ClauseFactRows::fact).list();
	}

	/**
	 * What facts do to the clauses of these editions, by slug; those without are missing.
	 */
	Map<String, List<ClauseEffect>> effects(Collection<String> slugs) {
		var found = new HashMap<String, List<ClauseEffect>>();
		this.jdbc.sql("select slug, clause_effects from edition where slug in (:slugs) and clause_effects <> ''")
			.param("slugs", slugs)
			.query((row) -> {
				found.put(row.getString("slug"), EFFECTS.convertToEntityAttribute(row.getString("clause_effects")));
			});
		return found;
	}

	private List<FormerNumber> former(EditionId edition) {
		return this.jdbc.sql("""
				select until, designation, titles, level, binding, basis from former_number where edition_id = ?
				order by until desc
				""").param(edition.value()).query(ClauseFactRows::former).list();
	}

	/** The edition that was called so before. */
	Optional<EditionId> formerly(String column, String value) {
		return this.jdbc.sql("select edition_id from former_number where " + column + " = ?")
			.param(value)
			.query(UUID.class)
			.optional()
			.map(EditionId::new);
	}

	void add(EditionId edition, ClauseFact fact, @Nullable String source) {
		this.jdbc.sql("""
				insert into clause_fact (id, edition_id, kind, clauses, from_day, other, other_key, basis, source)
				values (:id, :edition, :kind, :clauses, :from, :other, :key, :basis, :source)
				""")
			.param("id", fact.id())
			.param("edition", edition.value())
			.param("kind", fact.kind().name())
			.param("clauses", fact.clauses().toArray(String[]::new))
			.param("from", fact.from())
			.param("other", (fact.other() != null) ? fact.other().format() : null)
			.param("key", (fact.other() != null) ? fact.other().key() : null)
			.param("basis", fact.basis())
			.param("source", source)
			.update();
	}

	void remove(EditionId edition, UUID fact) {
		this.jdbc.sql("delete from clause_fact where id = ? and edition_id = ?").params(fact, edition.value()).update();
	}

	/**
	 * Adds a name that the edition had until a day; what the source stated twice counts
	 * once.
	 * @return all its former names
	 */
	List<FormerNumber> addFormer(EditionId edition, FormerNumber former, @Nullable String source) {
		var number = former.number();
		this.jdbc
			.sql("""
					insert into former_number (edition_id, until, designation, key, slug, series_key, titles, level, binding, basis, source)
					values (:id, :until, :designation, :key, :slug, :series, :titles, :level, :binding, :basis, :source)
					on conflict do nothing
					""")
			.param("id", edition.value())
			.param("until", former.until())
			.param("designation", number.format())
			.param("key", number.key())
			.param("slug", number.slug())
			.param("series", number.series().key())
			.param("titles", Objects.requireNonNull(TEXTS.convertToDatabaseColumn(former.titles())))
			.param("level", former.level())
			.param("binding", former.binding().name())
			.param("basis", former.basis())
			.param("source", source)
			.update();
		this.jdbc.sql("""
				update relation set target_id = :id
				where target_key = :key and target_id is null and edition_id <> :id and kind <> 'REPLACES'
				""").param("id", edition.value()).param("key", number.key()).update();
		return written(edition);
	}

	/** Whether a person recorded the name, and not a source. */
	boolean isOfPerson(EditionId edition, FormerNumber former) {
		return this.jdbc
			.sql("select exists (select 1 from former_number where edition_id = ? and until = ? and source is null)")
			.params(edition.value(), former.until())
			.query(Boolean.class)
			.single();
	}

	void removeFormer(EditionId edition, FormerNumber former) {
		this.jdbc.sql("delete from former_number where edition_id = ? and until = ? and source is null")
			.params(edition.value(), former.until())
			.update();
	}

	/** Writes the former names beside the edition. */
	List<FormerNumber> written(EditionId edition) {
		this.jdbc.sql("""
				update edition set formerly = coalesce((select formerly from former_names where edition_id = :id), '')
				where id = :id
				""").param("id", edition.value()).update();
		return former(edition);
	}

	/** Writes what facts do to clauses beside the editions of a bulk change. */
	void writeEffects(UUID changedBy) {
		this.jdbc
			.sql("""
					update edition e set clause_effects = coalesce((select c.effects from clause_effects c where c.edition_id = e.id), '')
					where e.changed_by = ? and (e.clause_effects <> '' or exists (select 1 from clause_fact f where f.edition_id = e.id))
					""")
			.param(changedBy)
			.update();
	}

	private static ClauseFact fact(ResultSet row, int number) throws SQLException {
		var other = row.getString("other");
		return new ClauseFact(row.getObject("id", UUID.class), Designation.parse(row.getString("designation")),
				ClauseFact.Kind.valueOf(row.getString("kind")),
				Arrays.asList((String[]) row.getArray("clauses").getArray()),
				row.getObject("from_day", LocalDate.class), (other != null) ? Designation.parse(other) : null,
				row.getString("basis"), row.getObject("known", LocalDate.class));
	}

	private static FormerNumber former(ResultSet row, int number) throws SQLException {
		return new FormerNumber(row.getObject("until", LocalDate.class),
				Designation.parse(row.getString("designation")),
				TEXTS.convertToEntityAttribute(row.getString("titles")), row.getString("level"),
				Binding.valueOf(row.getString("binding")), row.getString("basis"));
	}

}
