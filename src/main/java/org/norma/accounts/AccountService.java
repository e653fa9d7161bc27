package org.norma.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts. */
@Service
public class AccountService {

	private final AccountRepository accounts;

	private final PasswordService passwords;

	private final Dismissals dismissals;

	private final GrantRequests requests;

	private final Dependences dependences;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AccountService(AccountRepository accounts, PasswordService passwords, Dismissals dismissals, GrantRequests requests,
			Dependences dependences, ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.dismissals = dismissals;
		this.requests = requests;
		this.dependences = dependences;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A new account without roles and without a password.
	 * @return the token of the link with which the person sets one
	 */
	@Transactional
	public NewAccount create(String userName, String displayName, Locale language) {
		if (this.accounts.findByUserName(Account.normalised(userName)).isPresent()) {
			throw new RuleBroken("accounts.user-name.taken", Account.normalised(userName));
		}
		var account = this.accounts.saveAndFlush(new Account(userName, displayName, language, this.clock.instant()));
		publish("account.created", account.id(), Map.of(),
				Map.of("userName", account.userName(), "name", account.displayName()));
		this.dependences.owed(account.id(), Dependences.What.ACCOUNT);
		return new NewAccount(account.id(), this.passwords.link(account.id()));
	}

	@Transactional
	public void rename(AccountId id, String displayName) {
		var account = account(id);
		var before = account.displayName();
		account.rename(displayName);
		if (!before.equals(account.displayName())) {
			publish("account.renamed", id, Map.of("name", before), Map.of("name", account.displayName()));
		}
	}

	@Transactional
	public void enable(AccountId id) {
		account(id).enable(true);
		publish("account.enabled", id, Map.of(), Map.of());
	}

	/**
	 * Ends every right to sign in; the sessions end at their next request. Another
	 * administrator is disabled by two, where somebody counts as the second one.
	 * @throws RuleBroken for somebody who owes the own role or account to this one
	 */
	@Transactional
	public Ending disable(AccountId id) {
		this.dependences.refuseWhoOwes(account(id));
		return this.dismissals.disable(id);
	}

	/**
	 * Gives a role from a day on; a role that decides waits for another administrator,
	 * where there is one who counts.
	 * @throws RuleBroken for a day that has passed: nobody had a role before it was given
	 */
	@Transactional
	public GrantOutcome grant(AccountId id, Role role, @Nullable BodyId body, LocalDate from,
			@Nullable LocalDate until) {
		var today = LocalDate.now(this.clock);
		if (from.isBefore(today)) {
			throw new RuleBroken("accounts.grant.begins-before-today", from, today);
		}
		refuseOwn(id);
		return this.requests.give(id, new Grant(role, (body != null) ? body.value() : null, from, until));
	}

	/**
	 * Takes a role away; that of another administrator by two, where somebody counts as
	 * the second one.
	 * @throws RuleBroken for somebody who owes the own role or account to this one, and
	 * for the seat of an expert in a body that decides something now
	 */
	@Transactional
	public Ending revoke(AccountId id, UUID grantId) {
		this.dependences.refuseWhoOwes(account(id));
		return this.dismissals.take(id, grantId);
	}

	/** Who is alone gives roles to himself; where there is another, that one does. */
	private void refuseOwn(AccountId id) {
		var today = LocalDate.now(this.clock);
		var own = Actor.current().filter((person) -> id.value().equals(person.accountId())).isPresent();
		if (own && this.accounts.lockedAdministrators()
			.stream()
			.anyMatch((each) -> !id.equals(each.id()) && each.administersForGood(today))) {
			throw new RuleBroken("accounts.own-grant");
		}
	}

	private void publish(String verb, AccountId id, Map<String, String> before, Map<String, String> after) {
		this.events.publishEvent(AccountActs.byAdministrator(verb, Objects.requireNonNull(id), before, after));
	}

	private Account account(AccountId id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("accounts.not-found"));
	}

}
