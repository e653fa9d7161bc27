package org.norma.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.bodies.CommitteeRules;
import org.norma.bodies.Departures;
import org.norma.shared.NotFound;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives and takes roles, and writes into the ledger who agreed to it. */
@Component
class GivenRoles {

	private final AccountRepository accounts;

	private final BodyService bodies;

	private final CommitteeRules committees;

	private final Departures departures;

	private final PasswordLinkRepository links;

	private final PasswordRequestRepository asked;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	GivenRoles(AccountRepository accounts, BodyService bodies, CommitteeRules committees, Departures departures,
			PasswordLinkRepository links, PasswordRequestRepository asked, ApplicationEventPublisher events,
			Clock clock) {
		this.accounts = accounts;
		this.bodies = bodies;
		this.committees = committees;
		this.departures = departures;
		this.links = links;
		this.asked = asked;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Gives the role; the seat of an expert is taken.
	 * @throws RuleBroken for a seat in one committee more than the rules allow a person
	 */
	void give(AccountId id, Grant wanted, Map<String, String> agreement) {
		var seat = wanted.bodyId();
		if (wanted.role() == Role.EXPERT && seat != null) {
			var person = account(id);
			this.committees.refuseOneTooMany(seat, person.seats(today()), person.displayName());
		}
		var grant = account(id).take(wanted);
		var body = grant.bodyId();
		if (grant.role() == Role.EXPERT && body != null) {
			this.departures.seatTaken(body);
		}
		publish("grant.given", id, Map.of(), values(grant, agreement));
	}

	/**
	 * Takes the role away.
	 * @throws RuleBroken for the last administrator, and for the seat of an expert in a
	 * body that decides something now
	 */
	void take(AccountId id, UUID grantId, Map<String, String> agreement) {
		keepingAnAdministrator(id, () -> {
			var grant = account(id).revoke(grantId);
			var body = grant.bodyId();
			if (grant.role() == Role.EXPERT && body != null && grant.countsOn(today())) {
				this.departures.refuseAlone(body);
			}
			publish("grant.taken", id, values(grant, Map.of()), agreement);
		});
	}

	/**
	 * Ends every right to sign in, the open links that would give one again, and what was
	 * asked for to make one.
	 * @throws RuleBroken for the last administrator, and for an expert whose body decides
	 * something now: who cannot sign in cannot vote
	 */
	void disable(AccountId id, Map<String, String> agreement) {
		account(id).grants()
			.stream()
			.filter((each) -> each.role() == Role.EXPERT && each.countsOn(today()))
			.flatMap((each) -> Stream.ofNullable(each.bodyId()))
			.forEach(this.departures::refuseAlone);
		keepingAnAdministrator(id, () -> account(id).enable(false));
		this.links.deleteOf(id);
		Actor.current().ifPresent((person) -> this.asked.lock(id).ifPresent((open) -> {
			open.end(person, this.clock.instant());
			this.asked.saveAndFlush(open);
		}));
		publish("account.disabled", id, Map.of(), agreement);
	}

	private void keepingAnAdministrator(AccountId id, Runnable act) {
		var administrators = this.accounts.lockedAdministrators();
		var before = administrators.stream().anyMatch((each) -> each.administersForGood(today()));
		act.run();
		if (before && administrators.stream().noneMatch((each) -> each.administersForGood(today()))) {
			throw new RuleBroken("accounts.last-administrator", account(id).displayName());
		}
	}

	/** What the ledger keeps of a role. */
	Map<String, String> values(Grant grant, Map<String, String> more) {
		var values = new TreeMap<>(AccountActs.values(grant, code(grant)));
		values.putAll(more);
		return values;
	}

	private @Nullable String code(Grant grant) {
		return (grant.bodyId() != null)
				? this.bodies.byId(new BodyId(grant.bodyId())).map(BodySummary::code).orElse(null) : null;
	}

	void publish(String verb, AccountId id, Map<String, String> before, Map<String, String> after) {
		this.events.publishEvent(AccountActs.byAdministrator(verb, id, before, after));
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	Account account(AccountId id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("accounts.not-found"));
	}

}
