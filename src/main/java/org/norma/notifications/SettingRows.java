package org.norma.notifications;

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

	boolean hasCalendar(UUID account) {
		return this.jdbc.sql("""
				select exists (select from notification_setting where account = :account and calendar_hash is not null)
				""").param("account", account).query(Boolean.class).single();
	}

	/** Whose calendar it is. */
	Optional<UUID> ofCalendar(String hash) {
		return this.jdbc.sql("select account from notification_setting where calendar_hash = :hash")
			.param("hash", hash)
			.query(UUID.class)
			.optional();
	}

	void keepCalendar(UUID account, @Nullable String hash) {
		this.jdbc.sql("""
				insert into notification_setting (account, mail, calendar_hash) values (:account, 'AT_ONCE', :hash)
				on conflict (account) do update set calendar_hash = excluded.calendar_hash
				""").param("account", account).param("hash", hash).update();
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
