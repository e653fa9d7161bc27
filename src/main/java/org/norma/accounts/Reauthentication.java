package org.norma.accounts;

import java.util.Map;
import java.util.UUID;

import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a signed-in person for the password once more, before an act that nobody else may
 * do at an unguarded screen.
 */
@Service
public class Reauthentication {

	private final AccountRepository accounts;

	private final PasswordEncoder encoder;

	private final SignInThrottle throttle;

	private final ApplicationEventPublisher events;

	private final boolean demo;

	Reauthentication(AccountRepository accounts, PasswordEncoder encoder, SignInThrottle throttle,
			ApplicationEventPublisher events, @Value("${norma.demo:false}") boolean demo) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.throttle = throttle;
		this.events = events;
		this.demo = demo;
	}

	/** Whether a password is asked for: not from the people of a demonstration. */
	@Transactional(readOnly = true)
	public boolean asks(UUID accountId) {
		return !this.demo || account(accountId).hasPassword();
	}

	/**
	 * Returns when the password is the person's own; tries are limited, apart from those
	 * of signing in, and a wrong one is kept in the ledger.
	 * @throws TooManyTries when there were too many wrong ones
	 * @throws RuleBroken when it is not right, or the account has none
	 */
	@Transactional(noRollbackFor = RuleBroken.class)
	public void confirm(UUID accountId, String password) {
		var account = account(accountId);
		if (!account.hasPassword() && this.demo) {
			return;
		}
		if (!account.hasPassword()) {
			throw new RuleBroken("accounts.reauthentication.no-password");
		}
		this.throttle.takeAgain(account.id());
		if (!this.encoder.matches(password, account.passwordHash())) {
			this.events.publishEvent(AccountActs.by(account, "account.reauthentication-refused", Map.of(), Map.of()));
			throw new RuleBroken("accounts.reauthentication.wrong");
		}
		this.throttle.goodAgain(account.id());
	}

	private Account account(UUID id) {
		return this.accounts.findById(new AccountId(id))
			.filter(Account::enabled)
			.orElseThrow(() -> new NotFound("accounts.not-found"));
	}

}
