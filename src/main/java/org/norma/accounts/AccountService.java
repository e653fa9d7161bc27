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
import org.norma.bodies.Departures;
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

	private final GivenRoles roles;

	private final GrantRequests requests;

	private final Dependences dependences;

	private final Departures departures;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AccountService(AccountRepository accounts, PasswordService passwords, GivenRoles roles, GrantRequests requests,
			Dependences dependences, Departures departures, ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.roles = roles;
		this.requests = requests;
		this.dependences = dependences;
		this.departures = departures;
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
	 * Ends every right to sign in; the sessions end at their next request.
	 * @throws RuleBroken for somebody who owes the own role or account to this one
	 */
	@Transactional
	public void disable(AccountId id) {
		refuseWhoOwes(id);
		keepingAnAdministrator(id, () -> account(id).enable(false));
		publish("account.disabled", id, Map.of(), Map.of());
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
	 * Takes a role away.
	 * @throws RuleBroken for somebody who owes the own role or account to this one, and
	 * for the seat of an expert in a body that decides something now
	 */
	@Transactional
	public void revoke(AccountId id, UUID grantId) {
		refuseWhoOwes(id);
		keepingAnAdministrator(id, () -> {
			var grant = account(id).revoke(grantId);
			var body = grant.bodyId();
			if (grant.role() == Role.EXPERT && body != null && grant.countsOn(LocalDate.now(this.clock))) {
				this.departures.refuseAlone(body);
			}
			publish("grant.taken", id, this.roles.values(grant, Map.of()), Map.of());
		});
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

	/** An account of the own making must not put its maker out of the way. */
	private void refuseWhoOwes(AccountId id) {
		Actor.current()
			.map(Actor::accountId)
			.filter((person) -> this.dependences.of(List.of(person)).owes(person, id.value()))
			.ifPresent((person) -> {
				throw new RuleBroken("accounts.owes", account(id).displayName());
			});
	}

	private void keepingAnAdministrator(AccountId id, Runnable act) {
		var administrators = this.accounts.lockedAdministrators();
		var today = LocalDate.now(this.clock);
		var before = administrators.stream().anyMatch((each) -> each.administersForGood(today));
		act.run();
		if (before && administrators.stream().noneMatch((each) -> each.administersForGood(today))) {
			throw new RuleBroken("accounts.last-administrator", account(id).displayName());
		}
	}

	private void publish(String verb, AccountId id, Map<String, String> before, Map<String, String> after) {
		this.events.publishEvent(AccountActs.byAdministrator(verb, Objects.requireNonNull(id), before, after));
	}

	private Account account(AccountId id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("accounts.not-found"));
	}

}
