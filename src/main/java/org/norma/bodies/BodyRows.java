package org.norma.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static org.norma.bodies.BodySummaries.TEXTS;

/** Bodies read as rows of lists and as pages. */
@Repository
class BodyRows {

	private static final Map<String, String> SORTS = Map.of("code", "b.sort_key", "name",
			"lower(coalesce(b.names::jsonb ->> :language, b.names::jsonb ->> 'en', b.names::jsonb ->> 'zh', b.code))",
			"kind", "b.kind", "region", "b.region_code", "members", "members");

	private static final String MEMBERS = "(select count(distinct m.member_id) from body_membership m where m.body_id = b.id)";

	private final JdbcClient jdbc;

	BodyRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Page<BodyRow> list(BodyQuery query, Pageable page, Locale locale) {
		var condition = BodyCondition.of(query);
		var rows = this.jdbc
			.sql("select b.*, p.code as parent_code, " + MEMBERS + " as members from body b left join body p on p.id ="
					+ " b.parent_id " + condition.sql() + order(page.getSort()) + " limit :limit offset :offset")
			.params(condition.params())
			.param("language", locale.getLanguage())
			.param("limit", page.getPageSize())
			.param("offset", page.getOffset())
			.query(BodyRows::row)
			.list();
		return new PageImpl<>(rows, page, count(condition));
	}

	private long count(BodyCondition condition) {
		return this.jdbc.sql("select count(*) from body b " + condition.sql())
			.params(condition.params())
			.query(Long.class)
			.single();
	}

	private static String order(Sort sort) {
		var wish = sort.stream().filter((each) -> SORTS.containsKey(each.getProperty())).findFirst();
		return wish
			.map((each) -> " order by " + SORTS.get(each.getProperty()) + (each.isAscending() ? " asc" : " desc")
					+ " nulls last, b.sort_key, b.id")
			.orElse(" order by b.sort_key, b.id");
	}

	Optional<BodyDetails> details(String slugOrId) {
		return this.jdbc.sql("""
				select b.*, p.id as link_id, p.slug as link_slug, p.code as link_code, p.kind as link_kind,
					p.status as link_status, p.names as link_names, s.id as next_id, s.slug as next_slug,
					s.code as next_code, s.kind as next_kind, s.status as next_status, s.names as next_names
				from body b left join body p on p.id = b.parent_id left join body s on s.id = b.successor_id
				where b.slug = lower(:key) or b.id::text = lower(:key)
				""").param("key", slugOrId).query(BodyRows::details).optional();
	}

	List<BodyLink> children(UUID body) {
		return links("from body o where o.parent_id = :body order by o.sort_key", body).query(BodyRows::link).list();
	}

	List<BodyLink> predecessors(UUID body) {
		return links("from body o where o.successor_id = :body order by o.ended desc nulls last, o.sort_key", body)
			.query(BodyRows::link)
			.list();
	}

	List<Member> members(UUID body) {
		return links(
				"""
						, m.kind as membership, m.interest, s.code as succeeds
						from body_membership m join body o on o.id = m.member_id left join body s on s.id = m.succeeds
						where m.body_id = :body
						order by array_position(array['SECRETARIAT', 'PARTICIPATING', 'MEMBER', 'OBSERVING'], m.kind), o.sort_key
						""",
				body)
			.query(BodyRows::member)
			.list();
	}

	List<Member> seats(UUID body, int most) {
		return links("""
				, m.kind as membership, m.interest, null as succeeds
				from body_membership m join body o on o.id = m.body_id
				where m.member_id = :body order by o.sort_key, m.kind limit :most
				""", body).param("most", most).query(BodyRows::member).list();
	}

	int seatCount(UUID body) {
		return this.jdbc.sql("select count(distinct body_id) from body_membership where member_id = :body")
			.param("body", body)
			.query(Integer.class)
			.single();
	}

	List<Liaison> liaisons(UUID body) {
		return links("""
				, l.kind as liaison, l.reference from body_liaison l left join body o on o.id = l.other_id
				where l.body_id = :body order by l.kind, coalesce(o.sort_key, lower(l.reference))
				""", body)
			.query((row, number) -> new Liaison(LiaisonKind.valueOf(row.getString("liaison")),
					row.getString("reference"), (row.getString("link_id") != null) ? link(row, number) : null))
			.list();
	}

	private JdbcClient.StatementSpec links(String rest, UUID body) {
		return this.jdbc
			.sql("select o.id as link_id, o.slug as link_slug, o.code as link_code, o.kind as link_kind,"
					+ " o.status as link_status, o.names as link_names " + rest)
			.param("body", body);
	}

	private static BodyRow row(ResultSet row, int number) throws SQLException {
		return new BodyRow(row.getObject("id", UUID.class), row.getString("slug"), row.getString("code"),
				BodyKind.valueOf(row.getString("kind")), TEXTS.convertToEntityAttribute(row.getString("names")),
				BodyStatus.valueOf(row.getString("status")), row.getString("level_code"), row.getString("region_code"),
				row.getString("parent_code"), row.getInt("members"));
	}

	private static BodyLink link(ResultSet row, int number) throws SQLException {
		return link(row, "link");
	}

	/** The body whose columns begin so. */
	private static BodyLink link(ResultSet row, String prefix) throws SQLException {
		return new BodyLink(row.getObject(prefix + "_id", UUID.class), row.getString(prefix + "_slug"),
				row.getString(prefix + "_code"), BodyKind.valueOf(row.getString(prefix + "_kind")),
				BodyStatus.valueOf(row.getString(prefix + "_status")),
				TEXTS.convertToEntityAttribute(row.getString(prefix + "_names")));
	}

	private static @Nullable BodyLink linkIfAny(ResultSet row, String prefix) throws SQLException {
		return (row.getString(prefix + "_id") != null) ? link(row, prefix) : null;
	}

	private static Member member(ResultSet row, int number) throws SQLException {
		var interest = row.getString("interest");
		return new Member(link(row, number), MembershipKind.valueOf(row.getString("membership")),
				(interest != null) ? InterestCategory.valueOf(interest) : null, row.getString("succeeds"));
	}

	private static BodyDetails details(ResultSet row, int number) throws SQLException {
		return new BodyDetails(row.getObject("id", UUID.class), row.getString("slug"), row.getString("code"),
				BodyKind.valueOf(row.getString("kind")), TEXTS.convertToEntityAttribute(row.getString("names")),
				row.getString("level_code"), row.getString("region_code"), linkIfAny(row, "link"), row.getString("url"),
				row.getString("scope"), BodyStatus.valueOf(row.getString("status")),
				row.getObject("established", LocalDate.class), row.getObject("ended", LocalDate.class),
				linkIfAny(row, "next"), row.getString("external_source"));
	}

}
