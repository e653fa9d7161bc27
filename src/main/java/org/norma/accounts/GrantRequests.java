package org.norma.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.norma.shared.Actor;
import org.norma.shared.Administrators;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roles that decide are given by two: one administrator asks, another one agrees. */
@Service
@Transactional
public class GrantRequests {

	private final GrantRequestRepository requests;

	private final GivenRoles roles;

	private final Dependences dependences;

	private final Administrators administrators;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	GrantRequests(GrantRequestRepository requests, GivenRoles roles, Dependences dependences,
			Administrators administrators, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.roles = roles;
		this.dependences = dependences;
		this.administrators = administrators;
		this.events = events;
		this.clock = clock;
	}

	/** Whether somebody could agree to a role that the person of this thread gives. */
	@Transactional(readOnly = true)
	public boolean isCountersigned(AccountId id) {
		return Actor.current().filter((person) -> isCountersigned(id, person)).isPresent();
	}

	private boolean isCountersigned(AccountId id, Actor person) {
		return !this.administrators.secondsOf(person.accountId(), Set.of(id.value())).isEmpty();
	}

	/** Gives the role, or keeps it until another administrator agrees. */
	GrantOutcome give(AccountId id, Grant wanted) {
		var person = Actor.current().filter((each) -> wanted.decides()).orElse(null);
		if (person == null) {
			this.roles.give(id, wanted, Map.of());
			return GrantOutcome.GIVEN;
		}
		if (isCountersigned(id, person)) {
			ask(id, wanted, person);
			return GrantOutcome.WAITING;
		}
		this.roles.give(id, wanted, Map.of("agreed-by", "nobody-could"));
		this.dependences.owed(id, Dependences.What.ROLE);
		return GrantOutcome.GIVEN_ALONE;
	}

	private void ask(AccountId id, Grant wanted, Actor person) {
		var account = this.roles.account(id);
		account.refuseHeld(wanted);
		this.requests.waiting(id)
			.stream()
			.map(GrantRequest::view)
			.filter((other) -> wanted.sameAs(other.role(), other.bodyId()))
			.findFirst()
			.ifPresent((other) -> {
				throw new RuleBroken("accounts.role.twice", account.displayName(), other.asker());
			});
		var now = this.clock.instant();
		this.requests.save(new GrantRequest(id, wanted, person, now));
		this.roles.publish("grant.asked", id, Map.of(), this.roles.values(wanted, Map.of()));
		tell(Notice.Recipients.holders(Role.ADMINISTRATOR, null), "asked", account, person.displayName(), now);
	}

	/** Another administrator agrees: the role is given, today at the earliest. */
	public void agree(AccountId id, UUID request) {
		var person = administrator();
		var asked = locked(id, request);
		var view = asked.view();
		refuseDependent(view, person);
		asked.decide(GrantRequestState.AGREED, person, this.clock.instant());
		var behind = this.administrators.behind(view.askedBy(), person.accountId());
		var agreement = new TreeMap<>(Map.of("asked-by", view.asker(), "agreed-by", person.displayName()));
		behind.ifPresent((name) -> agreement.put("owed-to", name));
		this.roles.give(id, asked.wanted(this.roles.today()), agreement);
		if (behind.isEmpty()) {
			this.dependences.release(id);
		}
		else {
			Set.of(view.askedBy(), person.accountId())
				.forEach((each) -> this.dependences.owed(id, Dependences.What.ROLE, each));
		}
		decided("agreed", view, person);
	}

	/** Who asked is told so by the request itself. */
	private void refuseDependent(GrantRequestView asked, Actor person) {
		var own = asked.askedBy().equals(person.accountId());
		if (!own && !mayDecide(asked, person)) {
			throw new RuleBroken("accounts.role.dependent", asked.asker(), person.displayName());
		}
	}

	private boolean mayDecide(GrantRequestView asked, Actor person) {
		return this.administrators.secondsOf(asked.askedBy(), Set.of(asked.account().value()))
			.contains(person.accountId());
	}

	/** Another administrator refuses. */
	public void refuse(AccountId id, UUID request) {
		var person = administrator();
		var asked = locked(id, request);
		asked.decide(GrantRequestState.REFUSED, person, this.clock.instant());
		decided("refused", asked.view(), person);
	}

	/** Who asked takes it back. */
	public void takeBack(AccountId id, UUID request) {
		var person = administrator();
		var asked = locked(id, request);
		asked.takeBack(person, this.clock.instant());
		decided("taken-back", asked.view(), person);
	}

	private void decided(String verb, GrantRequestView asked, Actor person) {
		if (!verb.equals("agreed")) {
			this.roles.publish("grant." + verb, asked.account(), Map.of(),
					Map.of("role", asked.role().name(), "asked-by", asked.asker()));
		}
		if (!verb.equals("taken-back")) {
			tell(Notice.Recipients.account(asked.askedBy()), verb, this.roles.account(asked.account()),
					person.displayName(), this.clock.instant());
		}
	}

	private void tell(Notice.Recipients who, String verb, Account account, String by, Instant now) {
		this.events.publishEvent(new Notice(who, "accounts.notice.role-" + verb, List.of(account.displayName(), by),
				"/accounts/" + account.id().value(),
				"accounts.role-" + verb + account.id().value() + now.toEpochMilli()));
	}

	/** The roles of an account that wait, the oldest first. */
	@Transactional(readOnly = true)
	public List<GrantRequestView> waiting(AccountId id) {
		return this.requests.waiting(id).stream().map(GrantRequest::view).toList();
	}

	/** What the account owes to whom. */
	@Transactional(readOnly = true)
	public List<Owed> owed(AccountId id) {
		return this.dependences.of(id);
	}

	/** Whether the person of this thread counts as the second one. */
	@Transactional(readOnly = true)
	public boolean mayDecide(GrantRequestView asked) {
		return Actor.current().filter((person) -> mayDecide(asked, person)).isPresent();
	}

	/** Those that the person may agree to or refuse, the oldest first. */
	@Transactional(readOnly = true)
	List<GrantRequestView> waitingFor(Actor person) {
		return this.requests.waiting()
			.stream()
			.map(GrantRequest::view)
			.filter((each) -> mayDecide(each, person))
			.toList();
	}

	/** For the work of other administrators. */
	@Transactional(readOnly = true)
	String nameOf(AccountId id) {
		return this.roles.account(id).displayName();
	}

	private static Actor administrator() {
		return Actor.current()
			.filter((person) -> person.holds(Role.ADMINISTRATOR))
			.orElseThrow(() -> new AccessDeniedException("For administrators"));
	}

	private GrantRequest locked(AccountId id, UUID request) {
		return this.requests.lock(request, id).orElseThrow(() -> new NotFound("accounts.role.not-found"));
	}

}
