package org.norma.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Token;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Devices on which a person signed in before: each keeps a long random secret, of which
 * only the hash is kept here. Whoever tries passwords elsewhere cannot use up the tries
 * of such a device.
 */
@Service
public class KnownDevices {

	/** How long a device is known after it was used last. */
	public static final Duration KNOWN = Duration.ofDays(180);

	private static final int MOST = 20;

	private final JdbcClient jdbc;

	private final Clock clock;

	KnownDevices(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether the owner of the account has signed in on the device. */
	boolean knows(String userName, @Nullable String secret) {
		return secret != null && this.jdbc.sql("""
				select exists (select from known_device join account on account.id = known_device.account_id
				where user_name = :name and token_hash = :hash and used_at > :since)
				""")
			.param("name", Account.normalised(userName))
			.param("hash", new Token(secret).hash())
			.param("since", Timestamp.from(this.clock.instant().minus(KNOWN)))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Remembers that the person signed in on the device.
	 * @param secret what the device keeps, where it keeps anything
	 * @return what it is to keep: a secret that was not made here is replaced
	 */
	@Transactional
	public String remember(AccountId account, @Nullable String secret) {
		var kept = (secret != null && isOurs(secret)) ? secret : Token.next().value();
		this.jdbc.sql("""
				insert into known_device (token_hash, account_id, used_at) values (:hash, :account, :now)
				on conflict (account_id, token_hash) do update set used_at = excluded.used_at
				""")
			.param("hash", new Token(kept).hash())
			.param("account", account.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
		this.jdbc.sql("""
				delete from known_device where account_id = :account and token_hash not in
				(select token_hash from known_device where account_id = :account order by used_at desc limit :most)
				""").param("account", account.value()).param("most", MOST).update();
		return kept;
	}

	/** With the password, what was known with it is gone. */
	@TransactionalEventListener(fallbackExecution = true)
	@Transactional(propagation = org.springframework.transaction.annotation.Propagation.REQUIRES_NEW)
	void on(PasswordTaken event) {
		this.jdbc.sql("delete from known_device where account_id = :account")
			.param("account", event.accountId())
			.update();
	}

	private boolean isOurs(String secret) {
		return this.jdbc.sql("select exists (select from known_device where token_hash = :hash)")
			.param("hash", new Token(secret).hash())
			.query(Boolean.class)
			.single();
	}

}
