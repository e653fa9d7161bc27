package org.norma.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.SecondPeople;
import org.norma.shared.work.Notice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who could read the link of a person who decides or votes could act as that person:
 * where no mail brings it to its owner, a second administrator agrees first.
 */
@Service
@Transactional
public class PasswordRequests {

	private final PasswordRequestRepository requests;

	private final AccountRepository accounts;

	private final SecondPeople people;

	private final SecondAdministrators seconds;

	private final ObjectProvider<PasswordMail> mail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PasswordRequests(PasswordRequestRepository requests, AccountRepository accounts, SecondPeople people,
			SecondAdministrators seconds, ObjectProvider<PasswordMail> mail, ApplicationEventPublisher events,
			Clock clock) {
		this.requests = requests;
		this.accounts = accounts;
		this.people = people;
		this.seconds = seconds;
		this.mail = mail;
		this.events = events;
		this.clock = clock;
	}

	/** Whether the link goes to the mailbox of the account and nowhere else. */
	@Transactional(readOnly = true)
	public boolean isMailed(AccountId id) {
		return isMailed(account(id));
	}

	private boolean isMailed(Account account) {
		return account.mailbox() != null && this.mail.stream().anyMatch(PasswordMail::isPossible);
	}

	/**
	 * Whether a second administrator agrees before this person makes a link for the
	 * account.
	 */
	@Transactional(readOnly = true)
	public boolean isNeeded(AccountId id) {
		return Actor.current().filter((person) -> isNeeded(account(id), person)).isPresent();
	}

	private boolean isNeeded(Account account, Actor person) {
		return decidesOrVotes(account) && !isMailed(account) && !seconds(person.accountId(), account.id()).isEmpty();
	}

	private boolean decidesOrVotes(Account account) {
		var today = LocalDate.now(this.clock);
		return account.grants().stream().anyMatch((grant) -> grant.decidesOrVotes() && !grant.endedBy(today));
	}

	/** The request that waits or is agreed. */
	@Transactional(readOnly = true)
	public Optional<PasswordRequestView> open(AccountId id) {
		return this.requests.open(id)
			.filter((each) -> !each.hasLapsed(this.clock.instant()))
			.map(PasswordRequest::view);
	}

	/** Those that the person may agree to or refuse, the oldest first. */
	@Transactional(readOnly = true)
	List<PasswordRequestView> waitingFor(Actor person) {
		return this.requests.waiting()
			.stream()
			.map(PasswordRequest::view)
			.filter((each) -> mayDecide(each, person))
			.toList();
	}

	/** Asks for a link; another administrator agrees or refuses. */
	public void ask(AccountId id) {
		var person = administrator();
		var account = account(id);
		this.requests.lock(id).ifPresent((open) -> {
			if (!open.hasLapsed(this.clock.instant())) {
				throw new RuleBroken("accounts.link.twice", account.displayName(), open.view().asker());
			}
			open.lapse();
			this.requests.saveAndFlush(open);
		});
		this.requests.saveAndFlush(new PasswordRequest(id, person, this.clock.instant()));
		publish("account.password-link-asked", id, Map.of());
		this.events.publishEvent(new Notice(Notice.Recipients.holders(Role.ADMINISTRATOR, null),
				"accounts.notice.link-asked", List.of(account.displayName(), person.displayName()),
				"/accounts/" + id.value(), "accounts.link-asked-" + id.value() + this.clock.millis()));
	}

	/** Another administrator agrees: who asked may make the link. */
	public void agree(AccountId id) {
		var person = administrator();
		var request = locked(id);
		refuseDependent(request.view(), person);
		request.decide(PasswordRequestState.AGREED, person, this.clock.instant());
		decided("agreed", request);
	}

	/** Whether the person of this thread counts as the second one. */
	@Transactional(readOnly = true)
	public boolean mayDecide(PasswordRequestView asked) {
		return Actor.current().filter((person) -> mayDecide(asked, person)).isPresent();
	}

	/** Who asked is told so by the request itself. */
	private void refuseDependent(PasswordRequestView asked, Actor person) {
		var own = asked.askedBy().equals(person.accountId());
		if (!own && !mayDecide(asked, person)) {
			throw new RuleBroken(
					"accounts.link.dependent." + this.seconds.tie(asked.askedBy(), person.accountId(), asked.account()),
					asked.asker(), person.displayName());
		}
	}

	private boolean mayDecide(PasswordRequestView asked, Actor person) {
		return seconds(asked.askedBy(), asked.account()).contains(person.accountId());
	}

	private Set<UUID> seconds(UUID asker, AccountId owner) {
		return this.people.secondsOf(asker, SecondPeople.ADMINISTRATORS, Set.of(owner.value()));
	}

	/** Another administrator refuses. */
	public void refuse(AccountId id) {
		var request = locked(id);
		request.decide(PasswordRequestState.REFUSED, administrator(), this.clock.instant());
		decided("refused", request);
	}

	/** Who asked takes it back. */
	public void takeBack(AccountId id) {
		var request = locked(id);
		request.takeBack(administrator(), this.clock.instant());
		decided("taken-back", request);
	}

	private void decided(String verb, PasswordRequest request) {
		var view = request.view();
		publish("account.password-link-" + verb, view.account(), Map.of("asked-by", view.asker()));
		if (!verb.equals("taken-back")) {
			this.events
				.publishEvent(new Notice(Notice.Recipients.account(view.askedBy()), "accounts.notice.link-" + verb,
						List.of(account(view.account()).displayName(), String.valueOf(view.decider())),
						"/accounts/" + view.account().value(),
						"accounts.link-" + verb + view.account().value() + this.clock.millis()));
		}
	}

	/**
	 * What the ledger keeps of who agreed to a link that the person of this thread makes.
	 * @throws RuleBroken where another administrator has to agree first and has not
	 */
	Map<String, String> agreement(Account account) {
		var person = Actor.current().orElse(null);
		if (person == null || isMailed(account)) {
			return Map.of("link", (person != null) ? "mailed" : "shown");
		}
		var agreed = this.requests.lock(account.id()).filter((each) -> each.allows(person, this.clock.instant()));
		if (agreed.isPresent()) {
			return Map.of("link", "shown", "agreed-by", agreed.get().use());
		}
		if (isNeeded(account, person)) {
			throw new RuleBroken("accounts.link.second", account.displayName());
		}
		return decidesOrVotes(account) ? Map.of("link", "shown", "agreed-by", "nobody-could") : Map.of("link", "shown");
	}

	private static Actor administrator() {
		return Actor.current()
			.filter((person) -> person.holds(Role.ADMINISTRATOR))
			.orElseThrow(() -> new AccessDeniedException("For administrators"));
	}

	private void publish(String verb, AccountId id, Map<String, String> after) {
		this.events.publishEvent(AccountActs.byAdministrator(verb, id, Map.of(), after));
	}

	private PasswordRequest locked(AccountId id) {
		return this.requests.lock(id).orElseThrow(() -> new RuleBroken("accounts.link.no-request"));
	}

	private Account account(AccountId id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("accounts.not-found"));
	}

	/** For the work of other administrators. */
	@Transactional(readOnly = true)
	String nameOf(UUID account) {
		return account(new AccountId(account)).displayName();
	}

}
