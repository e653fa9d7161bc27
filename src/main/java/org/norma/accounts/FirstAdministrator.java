package org.norma.accounts;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.bucket4j.TimeMeter;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets whoever reads the log of an installation without accounts make the first one, with
 * a code that counts until it is used.
 */
@Service
public class FirstAdministrator {

	private static final Logger log = LoggerFactory.getLogger("org.norma");

	private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final AccountRepository accounts;

	private final SignInService people;

	private final PasswordEncoder encoder;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final boolean demo;

	private final Throttle tries;

	private final String code = newCode();

	FirstAdministrator(AccountRepository accounts, SignInService people, PasswordEncoder encoder, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock, TimeMeter meter,
			@Value("${norma.demo:false}") boolean demo) {
		this.accounts = accounts;
		this.people = people;
		this.encoder = encoder;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
		this.demo = demo;
		this.tries = new Throttle(5, Duration.ofSeconds(12), meter);
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (isMissing()) {
			var port = (event.getApplicationContext() instanceof WebServerApplicationContext web
					&& web.getWebServer() != null) ? web.getWebServer().getPort() : 8080;
			log.warn("No account exists yet: open http://localhost:{}/first-administrator and enter the code {}", port,
					this.code);
		}
	}

	/** Whether the installation waits for its first administrator. */
	public boolean isMissing() {
		return !this.demo && !this.people.anyAccount();
	}

	/** Makes the first account, an administrator of the whole installation. */
	@Transactional
	public AccountId create(String typedCode, String userName, String displayName, String password, Locale language) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('norma.first-administrator'))").query().singleRow();
		if (this.demo || this.accounts.any()) {
			throw new NotFound("accounts.first.not-found");
		}
		this.tries.take("code");
		if (!MessageDigest.isEqual(plain(typedCode).getBytes(), plain(this.code).getBytes())) {
			throw new RuleBroken("accounts.first.code-wrong");
		}
		this.tries.giveBack("code");
		PasswordRules.check(password, userName, displayName);
		var account = new Account(userName, displayName, language, this.clock.instant());
		account.password(this.encoder.encode(password));
		account.grant(Role.ADMINISTRATOR, null, LocalDate.now(this.clock), null);
		this.accounts.save(account);
		this.events.publishEvent(AccountActs.by(account, "account.first-created", Map.of(),
				Map.of("userName", account.userName(), "name", account.displayName())));
		return account.id();
	}

	/** The code of this start, for the log. */
	String code() {
		return this.code;
	}

	private static String plain(String code) {
		return code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
	}

	private static String newCode() {
		return IntStream.range(0, 3)
			.mapToObj((group) -> RANDOM.ints(4, 0, LETTERS.length())
				.mapToObj((index) -> String.valueOf(LETTERS.charAt(index)))
				.collect(Collectors.joining()))
			.collect(Collectors.joining("-"));
	}

}
