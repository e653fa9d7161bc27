package org.norma.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Ids;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists confirmed comments, in the order of the text. */
@Repository
class CommentLists {

	private static final String ROWS = """
			select c.*, g.name as group_name,
				(select count(*) from comment_support s where s.comment_id = c.id) as supports
			from comment c left join comment_group g on g.id = c.group_id
			""";

	private final JdbcClient jdbc;

	CommentLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The last of so many numbers {@code C-2026-000042} that follow each other. */
	int lastOf(Year year, int many) {
		return this.jdbc.sql("""
				insert into comment_counter (name, last) values (:name, :many)
				on conflict (name) do update set last = comment_counter.last + :many returning last
				""").param("name", "comment-" + year).param("many", many).query(Integer.class).single();
	}

	static String code(Year year, int number) {
		return String.format(Locale.ROOT, "C-%s-%06d", year, number);
	}

	Page<CommentRow> page(RoundId round, CommentFilter filter, Pageable page) {
		return page(round, filter, null, page);
	}

	/**
	 * @param codes only comments of these numbers, {@code null} for all
	 */
	Page<CommentRow> page(RoundId round, CommentFilter filter, @Nullable Set<String> codes, Pageable page) {
		var values = new HashMap<String, Object>();
		values.put("round", round.value());
		var where = where(filter, values) + ((codes != null) ? " and c.code = any(string_to_array(:codes, ','))" : "");
		values.put("codes", (codes != null) ? String.join(",", codes) : "");
		var limit = page.isPaged() ? " limit " + page.getPageSize() + " offset " + page.getOffset() : "";
		var rows = this.jdbc.sql(ROWS + where + " order by c.clause_position, c.code" + limit)
			.params(values)
			.query((row, number) -> row(row))
			.list();
		return page.isUnpaged() ? new PageImpl<>(rows) : new PageImpl<>(rows, page,
				this.jdbc.sql("select count(*) from comment c" + where).params(values).query(Long.class).single());
	}

	private static String where(CommentFilter filter, Map<String, Object> values) {
		var where = new StringBuilder(" where c.round_id = :round and c.token_hash is null and c.withdrawn_at is null");
		and(where, values, "c.clause_lineage", "clause", filter.clause());
		and(where, values, "c.type", "type", name(filter.type()));
		and(where, values, "c.group_id", "group", filter.group());
		and(where, values, "c.disposition", "disposition", name(filter.disposition()));
		if (Boolean.TRUE.equals(filter.undisposed())) {
			where.append(" and c.disposition is null");
		}
		var words = filter.words();
		if (words != null && !words.isBlank()) {
			where.append(" and (position(lower(:words) in lower(c.text)) > 0 or c.code = :words"
					+ " or position(lower(:words) in lower(coalesce(c.organisation, ''))) > 0)");
			values.put("words", words.replace("\0", "").strip());
		}
		return where.toString();
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static void and(StringBuilder where, Map<String, Object> values, String column, String name,
			@Nullable Object value) {
		if (value != null) {
			where.append(" and ").append(column).append(" = :").append(name);
			values.put(name, value);
		}
	}

	Optional<CommentRow> byCode(String code) {
		return this.jdbc.sql(ROWS + " where c.code = :code and c.token_hash is null")
			.param("code", code)
			.query((row, number) -> row(row))
			.optional();
	}

	/** How many comments each clause has, by its lineage. */
	Map<UUID, Integer> perClause(RoundId round) {
		var counts = new HashMap<UUID, Integer>();
		this.jdbc
			.sql("""
					select clause_lineage, count(*) as comments from comment
					where round_id = :round and token_hash is null and withdrawn_at is null and clause_lineage is not null group by clause_lineage
					""")
			.param("round", round.value())
			.query((row) -> {
				counts.put(row.getObject("clause_lineage", UUID.class), row.getInt("comments"));
			});
		return counts;
	}

	List<GroupRow> groups(RoundId round) {
		return this.jdbc.sql("""
				select g.id, g.name, count(c.id) as comments,
					count(c.id) filter (where c.disposition is null) as undisposed
				from comment_group g left join comment c on c.group_id = g.id and c.withdrawn_at is null
				where g.round_id = :round group by g.id, g.name order by g.name
				""")
			.param("round", round.value())
			.query((row, number) -> new GroupRow(row.getObject("id", UUID.class), row.getString("name"),
					row.getInt("comments"), row.getInt("undisposed")))
			.list();
	}

	/** The group of this name, made where there is none. */
	UUID group(RoundId round, String name) {
		return this.jdbc.sql("""
				insert into comment_group (id, round_id, name) values (:id, :round, :name)
				on conflict (round_id, name) do update set name = excluded.name returning id
				""")
			.param("id", Ids.next())
			.param("round", round.value())
			.param("name", name)
			.query(UUID.class)
			.single();
	}

	boolean support(CommentId comment, UUID account) {
		return this.jdbc.sql(
				"insert into comment_support (comment_id, account_id) values (:comment, :account) on conflict do nothing")
			.param("comment", comment.value())
			.param("account", account)
			.update() > 0;
	}

	boolean supportedBy(CommentId comment, UUID account) {
		return this.jdbc
			.sql("select exists (select 1 from comment_support where comment_id = :comment and account_id = :account)")
			.param("comment", comment.value())
			.param("account", account)
			.query(Boolean.class)
			.single();
	}

	/** The comments among these to which the account said to say the same. */
	Set<CommentId> supportedBy(List<CommentId> comments, UUID account) {
		return comments.isEmpty() ? Set.of() : Set.copyOf(this.jdbc
			.sql("select comment_id from comment_support where account_id = :account and comment_id in (:comments)")
			.param("account", account)
			.param("comments", comments.stream().map(CommentId::value).toList())
			.query((row, number) -> new CommentId(row.getObject("comment_id", UUID.class)))
			.list());
	}

	private static CommentRow row(ResultSet row) throws SQLException {
		var disposition = row.getString("disposition");
		return new CommentRow(new CommentId(row.getObject("id", UUID.class)), row.getString("code"),
				new RoundId(row.getObject("round_id", UUID.class)), row.getObject("clause_lineage", UUID.class),
				row.getString("clause"), row.getString("place"), CommentType.valueOf(row.getString("type")),
				row.getString("text"), row.getString("proposed_change"), row.getString("reason"),
				row.getObject("stated_at", OffsetDateTime.class).toInstant(), row.getObject("account_id", UUID.class),
				row.getString("name"), row.getString("organisation"), row.getObject("body_id", UUID.class),
				row.getString("brought_in_by"), row.getBoolean("name_shown"), row.getObject("group_id", UUID.class),
				row.getString("group_name"), (disposition != null) ? Disposition.valueOf(disposition) : null,
				row.getString("answer"), Promises.changeAsked(row), row.getString("answered_by"),
				instant(row, "answered_at"), instant(row, "withdrawn_at"), row.getInt("version"),
				row.getInt("supports"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		var at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
