package org.norma.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.shared.TextsConverter;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Standards in force or to come that cite, amend or correct it, dated or undated. */
@Component
@Order(1)
class CatalogueCiting implements Citing {

	private static final TextsConverter TEXTS = new TextsConverter();

	private final JdbcClient jdbc;

	private final Clock clock;

	CatalogueCiting(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<CitingLine> of(CitedStandard standard) {
		return this.jdbc.sql("""
				select distinct e.id, e.designation, e.slug, e.titles, e.issuer_id, e.committee_id,
					r.kind <> 'REFERENCES' as part_of_it
				from relation r join edition e on e.id = r.edition_id
				where (r.target_id = :id or r.target_key in (:keys)) and r.kind in ('REFERENCES', 'AMENDS', 'CORRECTS')
					and e.ended_seen is null and (e.ends_on is null or e.ends_on > :today) and e.id <> :id
				order by e.designation
				""")
			.param("id", standard.editionId())
			.param("keys", List.of(standard.designation().key(), standard.designation().series().key()))
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> line(row))
			.list();
	}

	private static CitingLine line(ResultSet row) throws SQLException {
		var concerned = Stream.of(row.getObject("issuer_id", UUID.class), row.getObject("committee_id", UUID.class))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return new CitingLine(row.getBoolean("part_of_it") ? "amendment" : "standard", row.getString("designation"),
				TEXTS.convertToEntityAttribute(row.getString("titles")), "/standards/" + row.getString("slug"), null,
				concerned);
	}

}
