package org.norma.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of mails. */
@Component
class OutboxRows {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final NotificationProperties properties;

	private final Clock clock;

	OutboxRows(JdbcClient jdbc, JsonMapper json, NotificationProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Adds the mails in one statement, except where the address has one of the occasion.
	 */
	void add(List<NewMail> mails) {
		if (mails.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into outbox (id, account, address, occasion, language, letter, state, attempts, created_at,
				next_attempt_at, give_up_at)
				select id, account, address, occasion, language, letter, 'PENDING', 0, :now, :now, :end
				from jsonb_to_recordset(cast(:rows as jsonb))
				as row (id uuid, account uuid, address text, occasion text, language text, letter jsonb)
				order by address, occasion
				on conflict (address, occasion) do nothing
				""")
			.param("now", Rows.moment(this.clock.instant()))
			.param("end", Rows.moment(giveUpAt()))
			.param("rows", this.json.writeValueAsString(mails))
			.update();
	}

	/**
	 * The mail whose turn it is, locked; mails that another node sends are passed over.
	 */
	Optional<OutboxMail> lockNext() {
		return this.jdbc.sql("""
				select * from outbox where state = 'PENDING' and next_attempt_at <= :now
				order by next_attempt_at, id limit 1 for update skip locked
				""").param("now", Rows.moment(this.clock.instant())).query(this::mail).optional();
	}

	void settle(UUID id, OutboxState state, @Nullable String error) {
		this.jdbc.sql("""
				update outbox set state = :state, attempts = attempts + 1, settled_at = :now, last_error = :error
				where id = :id
				""")
			.param("state", state.name())
			.param("now", Rows.moment(this.clock.instant()))
			.param("error", error)
			.param("id", id)
			.update();
	}

	void postpone(UUID id, Instant next, String error) {
		this.jdbc.sql("""
				update outbox set attempts = attempts + 1, next_attempt_at = :next, last_error = :error where id = :id
				""").param("next", Rows.moment(next)).param("error", error).param("id", id).update();
	}

	Optional<OutboxMail> lock(UUID id) {
		return this.jdbc.sql("select * from outbox where id = ? for update").param(id).query(this::mail).optional();
	}

	Optional<OutboxMail> byId(UUID id) {
		return this.jdbc.sql("select * from outbox where id = ?").param(id).query(this::mail).optional();
	}

	/** Makes the mail, or with {@code null} every mail not yet sent, due now. */
	int retry(@Nullable UUID id) {
		return this.jdbc.sql("""
				update outbox set state = 'PENDING', attempts = 0, next_attempt_at = :now, give_up_at = :end,
				settled_at = null where state <> 'SENT' and (id = :id or (:id is null and state <> 'LOGGED'))
				""".replace(":id", "cast(:id as uuid)"))
			.param("now", Rows.moment(this.clock.instant()))
			.param("end", Rows.moment(giveUpAt()))
			.param("id", (id != null) ? id.toString() : null)
			.update();
	}

	/** The newest first, those in the state, or in any with {@code null}. */
	List<OutboxMail> all(@Nullable OutboxState state, int limit, long offset) {
		return this.jdbc.sql("""
				select * from outbox where cast(:state as text) is null or state = :state
				order by created_at desc, id desc limit :limit offset :offset
				""")
			.param("state", (state != null) ? state.name() : null)
			.param("limit", limit)
			.param("offset", offset)
			.query(this::mail)
			.list();
	}

	Map<OutboxState, Long> counts() {
		return this.jdbc.sql("select state, count(*) as mails from outbox group by state")
			.query((row, number) -> Map.entry(OutboxState.valueOf(row.getString("state")), row.getLong("mails")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private Instant giveUpAt() {
		return this.clock.instant().plus(this.properties.mail().giveUpAfter());
	}

	private OutboxMail mail(ResultSet row, int number) throws SQLException {
		return new OutboxMail(row.getObject("id", UUID.class), row.getObject("account", UUID.class),
				row.getString("address"), row.getString("occasion"), Locale.forLanguageTag(row.getString("language")),
				this.json.readValue(row.getString("letter"), Letter.class), OutboxState.valueOf(row.getString("state")),
				row.getInt("attempts"), Rows.moment(row, "created_at"), Rows.moment(row, "next_attempt_at"),
				Rows.moment(row, "give_up_at"), Rows.optionalMoment(row, "settled_at"), row.getString("last_error"));
	}

	/** A mail to write. */
	record NewMail(UUID id, @Nullable UUID account, String address, String occasion, String language, Letter letter) {

	}

}
