package org.norma.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.norma.shared.Texts;
import org.norma.shared.TextsConverter;

import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bodies read and added as summaries. */
@Repository
class BodySummaries {

	static final TextsConverter TEXTS = new TextsConverter();

	private static final String SELECT = "select b.* from body b ";

	/** No step up or on goes further. */
	private static final int HIGHEST = 20;

	private final JdbcClient jdbc;

	BodySummaries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<BodySummary> byCode(String code) {
		return this.jdbc.sql(SELECT + "where b.code = :code")
			.param("code", code)
			.query(BodySummaries::summary)
			.optional();
	}

	List<BodySummary> ofLevel(String levelCode, BodyKind kind) {
		return this.jdbc
			.sql(SELECT + "where b.level_code = :level and b.kind = :kind and b.status = 'ACTIVE' order by b.sort_key")
			.param("level", levelCode)
			.param("kind", kind.name())
			.query(BodySummaries::summary)
			.list();
	}

	/** One of the same kind comes first, then the oldest. */
	Optional<BodySummary> byName(Texts names, BodyKind kind) {
		if (names.isEmpty()) {
			return Optional.empty();
		}
		return this.jdbc.sql(SELECT + """
				where b.name_keys && cast(:keys as text[]) and (b.kind = 'COMMITTEE') = (:kind = 'COMMITTEE')
				order by b.kind = :kind desc, b.id limit 1
				""")
			.param("keys", BodyCode.nameKeys(names))
			.param("kind", kind.name())
			.query(BodySummaries::summary)
			.optional();
	}

	List<BodySummary> byIds(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(SELECT + "where b.id = any(:ids)")
					.param("ids", ids.toArray(UUID[]::new))
					.query(BodySummaries::summary)
					.list();
	}

	List<BodySummary> search(BodyQuery query, Pageable page) {
		var condition = BodyCondition.of(query);
		return this.jdbc.sql(SELECT + condition.sql() + " order by b.sort_key, b.id limit :limit offset :offset")
			.params(condition.params())
			.param("limit", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
			.param("offset", page.isPaged() ? page.getOffset() : 0)
			.query(BodySummaries::summary)
			.list();
	}

	/**
	 * Adds the body.
	 * @return whether it was added; {@code false} when another has taken the code
	 * meanwhile
	 */
	boolean add(BodySummary body) {
		return this.jdbc.sql("""
				insert into body (id, code, slug, sort_key, kind, names, name_keys, level_code, region_code, status)
				values (:id, :code, :slug, :sortKey, :kind, :names, :nameKeys, :level, :region, 'ACTIVE')
				on conflict (code) do nothing
				""")
			.param("id", body.id())
			.param("code", body.code())
			.param("slug", BodyCode.slug(body.code(), this::slugTaken))
			.param("sortKey", BodyCode.sortKey(body.code()))
			.param("kind", body.kind().name())
			.param("names", TEXTS.convertToDatabaseColumn(body.names()))
			.param("nameKeys", BodyCode.nameKeys(body.names()))
			.param("level", body.levelCode())
			.param("region", body.region())
			.update() > 0;
	}

	/**
	 * Who answers for the body on the day: itself while it stands, who succeeded it once
	 * it was dissolved, and the bodies above each; the nearest first, standing ones only.
	 */
	List<UUID> answering(UUID body, LocalDate day) {
		return this.jdbc.sql("""
				with recursive chain (id, step) as (
					select cast(:body as uuid), 0
					union
					select near.id, c.step + 1 from chain c join body b on b.id = c.id
						cross join lateral (values (b.parent_id), (case when b.status = 'DISBANDED'
							and (b.ended is null or b.ended <= :day) then b.successor_id end)) near (id)
						where near.id is not null and c.step < :highest
				)
				select c.id from chain c left join body b on b.id = c.id
				where b.id is null or b.status <> 'DISBANDED' or b.ended > :day
				group by c.id order by min(c.step), c.id
				""").param("body", body).param("day", day).param("highest", HIGHEST).query(UUID.class).list();
	}

	/** Those of the bodies that were dissolved by the day. */
	Set<UUID> gone(Collection<UUID> bodies, LocalDate day) {
		return bodies.isEmpty() ? Set.of() : Set.copyOf(this.jdbc.sql("""
				select id from body where id = any(:ids) and status = 'DISBANDED' and (ended is null or ended <= :day)
				""").param("ids", bodies.toArray(UUID[]::new)).param("day", day).query(UUID.class).list());
	}

	/** The body and who came after it, in the order of time. */
	List<UUID> successors(UUID body) {
		return this.jdbc.sql("""
				with recursive chain (id, step) as (
					select cast(:body as uuid), 0
					union
					select b.successor_id, c.step + 1 from chain c join body b on b.id = c.id
						where b.successor_id is not null
				) cycle id set again using path
				select id from chain where not again order by step
				""").param("body", body).query(UUID.class).list();
	}

	private boolean slugTaken(String slug) {
		return this.jdbc.sql("select exists (select 1 from body where slug = :slug)")
			.param("slug", slug)
			.query(Boolean.class)
			.single();
	}

	private static BodySummary summary(ResultSet row, int number) throws SQLException {
		return new BodySummary(row.getObject("id", UUID.class), row.getString("code"),
				BodyKind.valueOf(row.getString("kind")), TEXTS.convertToEntityAttribute(row.getString("names")),
				row.getString("level_code"), row.getString("region_code"), row.getObject("parent_id", UUID.class),
				row.getObject("ended", LocalDate.class));
	}

}
