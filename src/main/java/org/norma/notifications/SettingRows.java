package org.norma.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of how people want to be told. */
@Component
class SettingRows {

	private final JdbcClient jdbc;

	SettingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the accounts chose, only of those that chose. */
	Map<UUID, MailChoice> choices(Collection<UUID> accounts) {
		return accounts.isEmpty() ? Map.of()
				: this.jdbc.sql("select account, mail from notification_setting where account in (:accounts)")
					.param("accounts", accounts)
					.query((row, number) -> Map.entry(row.getObject("account", UUID.class),
							MailChoice.valueOf(row.getString("mail"))))
					.list()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	void choose(UUID account, MailChoice mail) {
		this.jdbc.sql("""
				insert into notification_setting (account, mail) values (:account, :mail)
				on conflict (account) do update set mail = excluded.mail
				""").param("account", account).param("mail", mail.name()).update();
	}

	Optional<CalendarToken> token(UUID account) {
		return this.jdbc.sql("""
				select account, calendar_selector, calendar_secret from notification_setting
				where account = :account and calendar_selector is not null
				""").param("account", account).query(SettingRows::token).optional();
	}

	Optional<CalendarToken> token(String selector) {
		return this.jdbc.sql("""
				select account, calendar_selector, calendar_secret from notification_setting
				where calendar_selector = :selector
				""").param("selector", selector).query(SettingRows::token).optional();
	}

	private static CalendarToken token(ResultSet row, int number) throws SQLException {
		return new CalendarToken(row.getObject("account", UUID.class), row.getString("calendar_selector"),
				row.getString("calendar_secret"));
	}

	void keep(UUID account, @Nullable CalendarToken token) {
		this.jdbc.sql("""
				insert into notification_setting (account, mail, calendar_selector, calendar_secret)
				values (:account, 'AT_ONCE', :selector, :secret) on conflict (account)
				do update set calendar_selector = excluded.calendar_selector, calendar_secret = excluded.calendar_secret
				""")
			.param("account", account)
			.param("selector", (token != null) ? token.selector() : null)
			.param("secret", (token != null) ? token.secret() : null)
			.update();
	}

	/** Who wants a digest and has none of the day. */
	List<UUID> withoutDigestOf(LocalDate day) {
		return this.jdbc
			.sql("select account from notification_setting where mail = 'DIGEST' "
					+ "and (digest_on is null or digest_on < :day) order by account")
			.param("day", day)
			.query(UUID.class)
			.list();
	}

	/** Whether the digest of the day is now the caller's to write, and nobody else's. */
	boolean claimDigest(UUID account, LocalDate day) {
		return this.jdbc
			.sql("update notification_setting set digest_on = :day where account = :account and mail = 'DIGEST' "
					+ "and (digest_on is null or digest_on < :day)")
			.param("account", account)
			.param("day", day)
			.update() == 1;
	}

}
