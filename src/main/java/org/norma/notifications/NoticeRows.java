package org.norma.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.norma.shared.Texts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of notices. */
@Component
class NoticeRows {

	private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Sentences sentences;

	private final Clock clock;

	NoticeRows(JdbcClient jdbc, JsonMapper json, Sentences sentences, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.sentences = sentences;
		this.clock = clock;
	}

	/**
	 * Adds the notices in one statement. Ordered, so that two transactions that tell the
	 * same people wait for each other instead of blocking each other.
	 * @return those that are new to their recipient
	 */
	Set<Key> add(List<NewNotice> notices) {
		return notices.isEmpty() ? Set.of() : new HashSet<>(this.jdbc.sql("""
				insert into notice (id, recipient, occasion, message_key, arguments, href, told_at)
				select id, recipient, occasion, key, arguments, href, :now from jsonb_to_recordset(cast(:rows as jsonb))
				as row (id uuid, recipient uuid, occasion text, key text, arguments jsonb, href text)
				order by recipient, occasion
				on conflict (recipient, occasion) do nothing returning recipient, occasion
				""")
			.param("now", Rows.moment(this.clock.instant()))
			.param("rows", this.json.writeValueAsString(notices))
			.query((row, number) -> new Key(row.getObject("recipient", UUID.class), row.getString("occasion")))
			.list());
	}

	/** Unread ones first, then the newest. */
	List<InboxNotice> of(UUID recipient, boolean unreadOnly, int limit, long offset, Locale locale) {
		return this.jdbc.sql("""
				select * from notice where recipient = :recipient and (not :unread or read_at is null)
				order by (read_at is not null), told_at desc, id desc limit :limit offset :offset
				""")
			.param("recipient", recipient)
			.param("unread", unreadOnly)
			.param("limit", limit)
			.param("offset", offset)
			.query((row, number) -> notice(row, locale))
			.list();
	}

	long count(UUID recipient) {
		return this.jdbc.sql("select count(*) from notice where recipient = ?")
			.param(recipient)
			.query(Long.class)
			.single();
	}

	long countUnread(UUID recipient) {
		return this.jdbc.sql("select count(*) from notice where recipient = ? and read_at is null")
			.param(recipient)
			.query(Long.class)
			.single();
	}

	/** Marks the person's notice as read; the page on which its reader acts. */
	Optional<String> read(UUID recipient, UUID id) {
		return this.jdbc.sql("""
				update notice set read_at = coalesce(read_at, greatest(:now, told_at))
				where id = :id and recipient = :recipient returning href
				""")
			.param("now", Rows.moment(this.clock.instant()))
			.param("id", id)
			.param("recipient", recipient)
			.query(String.class)
			.optional();
	}

	void readAll(UUID recipient) {
		this.jdbc
			.sql("update notice set read_at = greatest(:now, told_at) where recipient = :recipient and read_at is null")
			.param("now", Rows.moment(this.clock.instant()))
			.param("recipient", recipient)
			.update();
	}

	private InboxNotice notice(ResultSet row, Locale locale) throws SQLException {
		var arguments = this.json.readTree(row.getString("arguments")).valueStream().map(this::argument).toList();
		return new InboxNotice(row.getObject("id", UUID.class),
				this.sentences.of(row.getString("message_key"), locale, arguments.toArray()), row.getString("href"),
				Rows.moment(row, "told_at"), Rows.optionalMoment(row, "read_at"));
	}

	/** Texts in several languages stand as an object. */
	private Object argument(JsonNode written) {
		return written.isObject() ? new Texts(this.json.convertValue(written, BY_LANGUAGE)) : written.asString();
	}

	/** A notice to write. */
	record NewNotice(UUID id, UUID recipient, String occasion, String key, List<Object> arguments, String href) {

		NewNotice {
			arguments = arguments.stream()
				.map((each) -> (each instanceof Texts texts) ? texts.byLanguage() : each)
				.toList();
		}

	}

	/** Who was told, and of what. */
	record Key(UUID recipient, String occasion) {

	}

}
