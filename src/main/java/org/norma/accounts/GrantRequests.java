package org.norma.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.SecondPeople;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles that decide are given by two, and another administrator is taken out by two: one
 * administrator asks, another one agrees.
 */
@Service
@Transactional
public class GrantRequests {

	/** What the ledger keeps where nobody counted as the second one. */
	static final Map<String, String> ALONE = Map.of("agreed-by", "nobody-could");

	private final GrantRequestRepository requests;

	private final GivenRoles roles;

	private final Dependences dependences;

	private final SecondPeople people;

	private final SecondAdministrators seconds;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	GrantRequests(GrantRequestRepository requests, GivenRoles roles, Dependences dependences, SecondPeople people,
			SecondAdministrators seconds, ApplicationEventPublisher events, Clock clock) {
		this.seconds = seconds;
		this.requests = requests;
		this.roles = roles;
		this.dependences = dependences;
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	/** Whether somebody could agree to what the person of this thread asks. */
	@Transactional(readOnly = true)
	public boolean isCountersigned(AccountId id) {
		return Actor.current().filter((person) -> isCountersigned(id, person)).isPresent();
	}

	boolean isCountersigned(AccountId id, Actor person) {
		return !seconds(person.accountId(), id).isEmpty();
	}

	private Set<UUID> seconds(UUID asker, AccountId owner) {
		return this.people.secondsOf(asker, SecondPeople.ADMINISTRATORS, Set.of(owner.value()));
	}

	/** Gives the role, or keeps it until another administrator agrees. */
	GrantOutcome give(AccountId id, Grant wanted) {
		var person = Actor.current().filter((each) -> wanted.decides()).orElse(null);
		if (person == null) {
			this.roles.give(id, wanted, Map.of());
			return GrantOutcome.GIVEN;
		}
		if (isCountersigned(id, person)) {
			this.roles.account(id).refuseHeld(wanted);
			ask(id, Wish.GIVE, wanted, person);
			return GrantOutcome.WAITING;
		}
		this.roles.give(id, wanted, ALONE);
		this.dependences.owed(id, Dependences.What.ROLE);
		return GrantOutcome.GIVEN_ALONE;
	}

	/** What would become of a role that is given, for the question before the act. */
	@Transactional(readOnly = true)
	public GrantOutcome foreseen(AccountId id, Role role) {
		if (!Grant.decides(role)) {
			return GrantOutcome.GIVEN;
		}
		return isCountersigned(id) ? GrantOutcome.WAITING : GrantOutcome.GIVEN_ALONE;
	}

	/** Keeps what is wanted until another administrator agrees. */
	void ask(AccountId id, Wish wish, Grant about, Actor person) {
		var account = this.roles.account(id);
		this.requests.waiting(id)
			.stream()
			.map(GrantRequest::view)
			.filter((other) -> other.sameAs(wish, about))
			.findFirst()
			.ifPresent((other) -> {
				throw new RuleBroken("accounts.role.twice." + wish, account.displayName(), other.asker());
			});
		var now = this.clock.instant();
		this.requests.save(new GrantRequest(id, wish, about, person, now));
		this.roles.publish(wish.verb("asked"), id, Map.of(), this.roles.values(about, Map.of()));
		tell(Notice.Recipients.holders(Role.ADMINISTRATOR, null), wish, "asked", account, person.displayName(), now);
	}

	/**
	 * Another administrator agrees: it is done, a role counts from today at the earliest.
	 */
	public void agree(AccountId id, UUID request) {
		var person = administrator();
		var asked = locked(id, request);
		var view = asked.view();
		refuseDependent(view, person);
		asked.decide(GrantRequestState.AGREED, person, this.clock.instant());
		var behind = this.people.behind(view.askedBy(), person.accountId());
		var agreement = new TreeMap<>(Map.of("asked-by", view.asker(), "agreed-by", person.displayName()));
		behind.ifPresent((name) -> agreement.put("owed-to", name));
		switch (view.wish()) {
			case GIVE -> give(id, asked, behind.isPresent(), agreement, person);
			case TAKE -> this.roles.take(id, Objects.requireNonNull(view.grantId()), agreement);
			case DISABLE -> this.roles.disable(id, agreement);
		}
		decided("agreed", view, person);
	}

	private void give(AccountId id, GrantRequest asked, boolean owed, Map<String, String> agreement, Actor person) {
		this.roles.give(id, asked.wanted(this.roles.today()), agreement);
		if (owed) {
			Set.of(asked.view().askedBy(), person.accountId())
				.forEach((each) -> this.dependences.owed(id, Dependences.What.ROLE, each));
		}
		else {
			this.dependences.release(id);
		}
	}

	/** Who asked is told so by the request itself. */
	private void refuseDependent(GrantRequestView asked, Actor person) {
		var own = asked.askedBy().equals(person.accountId());
		if (!own && !mayDecide(asked, person)) {
			throw new RuleBroken("accounts.role.dependent." + tie(asked, person), asked.asker(), person.displayName());
		}
	}

	private SecondAdministrators.Tie tie(GrantRequestView asked, Actor person) {
		return this.seconds.tie(asked.askedBy(), person.accountId(), asked.account());
	}

	/** Why the person of this thread does not count as the second one. */
	@Transactional(readOnly = true)
	public Optional<SecondAdministrators.Tie> tie(GrantRequestView asked) {
		return Actor.current().filter((person) -> !mayDecide(asked, person)).map((person) -> tie(asked, person));
	}

	private boolean mayDecide(GrantRequestView asked, Actor person) {
		return seconds(asked.askedBy(), asked.account()).contains(person.accountId());
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
			this.roles.publish(asked.wish().verb(verb), asked.account(), Map.of(),
					Map.of("role", asked.role().name(), "asked-by", asked.asker()));
		}
		if (!verb.equals("taken-back")) {
			tell(Notice.Recipients.account(asked.askedBy()), asked.wish(), verb, this.roles.account(asked.account()),
					person.displayName(), this.clock.instant());
		}
	}

	private void tell(Notice.Recipients who, Wish wish, String verb, Account account, String by, Instant now) {
		var key = "accounts.notice." + (wish.gives() ? "role-" : "end-") + verb;
		this.events.publishEvent(new Notice(who, key, List.of(account.displayName(), by),
				"/accounts/" + account.id().value(), key + account.id().value() + now.toEpochMilli()));
	}

	/** What waits for an account, the oldest first. */
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
