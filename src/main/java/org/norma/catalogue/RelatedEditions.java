package org.norma.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.designations.AdoptionDegree;
import org.norma.shared.TextsConverter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the surroundings of an edition in one query each. */
@Repository
class RelatedEditions {

	private static final String SUMMARY = """
			e.id, e.designation, e.slug, e.titles, e.level, e.kind, e.stage, e.published, e.published_precision,
			e.in_force_from, e.in_force_from_precision, e.in_force_until, e.in_force_until_precision,
			e.withdrawn, e.withdrawn_precision, e.ended_seen, e.end_reason, e.upcoming_seen, e.in_force_seen,
			e.stated_word, e.stated_on, e.draft_seen, e.replaced_from, e.replaced_from_precision, e.lapses, e.formerly
			""";

	private static final TextsConverter TEXTS = new TextsConverter();

	private static final LapsesConverter LAPSES = new LapsesConverter();

	private static final FormerNumbersConverter FORMERLY = new FormerNumbersConverter();

	private final JdbcClient jdbc;

	RelatedEditions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<EditionSummary> ofStandard(StandardId standard) {
		return this.jdbc
			.sql("select " + SUMMARY
					+ " from edition e where e.standard_id = ? order by e.starts_on desc nulls last, e.key")
			.param(standard.value())
			.query((row, number) -> summary(row))
			.list();
	}

	/**
	 * The same with those that stood under this number before a partial revision, and
	 * with the editions of a number that one of these had before.
	 */
	List<EditionSummary> ofSeries(StandardId standard) {
		return this.jdbc
			.sql("select " + SUMMARY
					+ """
							 from edition e where e.id in (
								select id from edition where standard_id = :standard
								union
								select f.edition_id from former_number f join standard s on s.key = f.series_key where s.id = :standard
								union
								select older.id from former_number f
									join edition now on now.id = f.edition_id and now.standard_id = :standard
									join standard s on s.key = f.series_key
									join edition older on older.standard_id = s.id)
							order by e.starts_on desc nulls last, e.key
							""")
			.param("standard", standard.value())
			.query((row, number) -> summary(row))
			.list();
	}

	List<EditionSummary> byIds(Collection<UUID> ids) {
		return this.jdbc.sql("select " + SUMMARY + " from edition e where e.id in (:ids)")
			.param("ids", ids)
			.query((row, number) -> summary(row))
			.list();
	}

	List<Long> runningNumbers(String prefix, long exceptFrom, long exceptTo) {
		return this.jdbc.sql("""
				select distinct number from (
					select (regexp_match(substring(designation from length(:head) + 1),
						'^\\d{1,18}(?!\\d)'))[1]::bigint as number
					from standard where starts_with(designation, :head)) numbers
				where number not between :from and :to""")
			.param("from", exceptFrom)
			.param("to", exceptTo)
			.param("head", prefix + " ")
			.query(Long.class)
			.list();
	}

	/** An undated reference cites the series, whatever its edition. */
	List<RelatedEdition> to(EditionId id) {
		return this.jdbc
			.sql("""
					select r.kind as relation, true as stated, r.target, r.degree, r.partly, r.normative, r.scope, false as undated,
					"""
					+ SUMMARY + """
							from relation r left join edition e on e.id = r.target_id where r.edition_id = :id
							union all
							select r.kind, false, e.designation, r.degree, r.partly, r.normative, r.scope, false,
							""" + SUMMARY + """
							from relation r join edition e on e.id = r.edition_id where r.target_id = :id
							union all
							select r.kind, false, e.designation, r.degree, r.partly, r.normative, r.scope, true,
							""" + SUMMARY + """
							from edition cited join standard s on s.id = cited.standard_id
							join relation r on r.target_key = s.key and r.kind = 'REFERENCES' and r.target_id is null
							join edition e on e.id = r.edition_id and e.id <> cited.id
							where cited.id = :id and cited.key <> s.key
							order by 1, 3
							""")
			.param("id", id.value())
			.query((row, number) -> related(row))
			.list();
	}

	/** Editions that have not ended and whose titles hold one of the words. */
	List<EditionSummary> withTitlesLike(List<String> words, int most) {
		return this.jdbc.sql("select " + SUMMARY + """
				 from edition e
				where e.titles ilike any (:patterns) and (e.ends_on is null or e.ends_on > current_date)
					and e.ended_seen is null
				limit :most
				""")
			.param("patterns", words.stream().map((word) -> "%" + word + "%").toArray(String[]::new))
			.param("most", most)
			.query((row, number) -> summary(row))
			.list();
	}

	/** Those of the editions that have not ended. */
	List<EditionSummary> running(List<String> slugs) {
		return this.jdbc.sql("select " + SUMMARY + """
				 from edition e
				where e.slug = any (:slugs) and (e.ends_on is null or e.ends_on > current_date) and e.ended_seen is null
				""").param("slugs", slugs.toArray(String[]::new)).query((row, number) -> summary(row)).list();
	}

	private static RelatedEdition related(ResultSet row) throws SQLException {
		var degree = row.getString("degree");
		var normative = row.getObject("normative");
		return new RelatedEdition(RelationKind.valueOf(row.getString("relation")), row.getBoolean("stated"),
				row.getString("target"), (row.getString("slug") != null) ? summary(row) : null,
				(degree != null) ? AdoptionDegree.valueOf(degree) : null, row.getBoolean("partly"),
				(normative != null) ? (Boolean) normative : null, row.getString("scope"), row.getBoolean("undated"));
	}

	private static EditionSummary summary(ResultSet row) throws SQLException {
		int stage = row.getInt("stage");
		boolean draft = !row.wasNull() && stage < 6060;
		return new EditionSummary(row.getObject("id", UUID.class), row.getString("designation"), row.getString("slug"),
				TEXTS.convertToEntityAttribute(row.getString("titles")), row.getString("level"),
				EditionKind.valueOf(row.getString("kind")),
				new Validity(dates(row), date(row, "replaced_from"),
						LAPSES.convertToEntityAttribute(row.getString("lapses")), draft,
						row.getObject("draft_seen", LocalDate.class)),
				FORMERLY.convertToEntityAttribute(row.getString("formerly")));
	}

	private static EditionDates dates(ResultSet row) throws SQLException {
		var reason = row.getString("end_reason");
		return new EditionDates(date(row, "published"), date(row, "in_force_from"), date(row, "in_force_until"),
				date(row, "withdrawn"), row.getObject("ended_seen", LocalDate.class),
				(reason != null) ? EndReason.valueOf(reason) : null, row.getObject("upcoming_seen", LocalDate.class),
				row.getObject("in_force_seen", LocalDate.class), stated(row));
	}

	private static @Nullable Stated stated(ResultSet row) throws SQLException {
		var word = row.getString("stated_word");
		return (word != null) ? new Stated(Stated.Word.valueOf(word), row.getObject("stated_on", LocalDate.class))
				: null;
	}

	private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
		var start = row.getObject(column, LocalDate.class);
		return (start != null)
				? new PartialDate(start, PartialDate.Precision.valueOf(row.getString(column + "_precision"))) : null;
	}

}
