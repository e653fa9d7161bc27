package org.norma.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;
import org.norma.shared.Token;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets and changes passwords: by the person, or with a link that an administrator gives.
 */
@Service
public class PasswordService {

	/** How long a link to set a password is open. */
	public static final Duration OPEN = Duration.ofHours(24);

	private final AccountRepository accounts;

	private final PasswordLinkRepository links;

	private final PasswordRequests requests;

	private final PasswordEncoder encoder;

	private final SignInThrottle throttle;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PasswordService(AccountRepository accounts, PasswordLinkRepository links, PasswordRequests requests,
			PasswordEncoder encoder, SignInThrottle throttle, ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.links = links;
		this.requests = requests;
		this.encoder = encoder;
		this.throttle = throttle;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes the present password and every earlier link useless.
	 * @return the token of a new link, which is kept nowhere
	 * @throws RuleBroken where another administrator has to agree first
	 */
	@Transactional
	public String reset(AccountId id) {
		var account = account(id);
		var agreement = this.requests.agreement(account);
		account.password(null);
		this.events.publishEvent(AccountActs.byAdministrator("account.password-reset", id, Map.of(), agreement));
		this.events.publishEvent(new PasswordTaken(id.value()));
		return link(id);
	}

	/** A link for an account that has no password yet. */
	String link(AccountId id) {
		this.links.deleteOf(id);
		var token = Token.next();
		var now = this.clock.instant();
		var maker = Actor.current().filter((person) -> !person.accountId().equals(id.value()));
		this.links
			.save(new PasswordLink(token.hash(), id, now.plus(OPEN), maker.map(Actor::displayName).orElse(null), now));
		return token.value();
	}

	/** User name of the account whose password an open link sets. */
	@Transactional(readOnly = true)
	public Optional<String> userNameFor(String token) {
		return open(token).map(Account::userName);
	}

	/** Sets the password with the link, which is then used up. */
	@Transactional
	public void set(String token, String password) {
		var account = open(token).orElseThrow(() -> new NotFound("accounts.link.not-found"));
		var link = this.links.findById(new Token(token).hash()).orElseThrow();
		PasswordRules.check(password, account.userName(), account.displayName());
		if (this.links.use(new Token(token).hash()) != 1) {
			throw new NotFound("accounts.link.not-found");
		}
		account.passwordBy(link, this.encoder.encode(password));
		var maker = link.maker();
		this.events.publishEvent(AccountActs.by(account, "account.password-set", Map.of(),
				(maker != null) ? Map.of("link-by", maker) : Map.of()));
	}

	/** Changes the own password; the old one is asked for and tries are limited. */
	@Transactional
	public void change(AccountId id, String old, String password) {
		var account = account(id);
		this.throttle.takeAgain(id);
		if (!this.encoder.matches(old, account.passwordHash())) {
			throw new RuleBroken("accounts.password.old-wrong");
		}
		this.throttle.goodAgain(id);
		PasswordRules.check(password, account.userName(), account.displayName());
		account.password(this.encoder.encode(password));
		this.events.publishEvent(AccountActs.by(account, "account.password-changed", Map.of(), Map.of()));
	}

	private Optional<Account> open(String token) {
		return this.links.findById(new Token(token).hash())
			.filter((link) -> link.openAt(this.clock.instant()))
			.flatMap((link) -> this.accounts.findById(link.accountId()))
			.filter(Account::enabled);
	}

	private Account account(AccountId id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("accounts.not-found"));
	}

}
