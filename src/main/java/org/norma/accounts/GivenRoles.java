package org.norma.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.bodies.Departures;
import org.norma.shared.NotFound;
import org.norma.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a role, and writes into the ledger who agreed to it. */
@Component
class GivenRoles {

	private final AccountRepository accounts;

	private final BodyService bodies;

	private final Departures departures;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	GivenRoles(AccountRepository accounts, BodyService bodies, Departures departures, ApplicationEventPublisher events,
			Clock clock) {
		this.accounts = accounts;
		this.bodies = bodies;
		this.departures = departures;
		this.events = events;
		this.clock = clock;
	}

	/** Gives the role; the seat of an expert is taken. */
	void give(AccountId id, Grant wanted, Map<String, String> agreement) {
		var grant = account(id).take(wanted);
		var body = grant.bodyId();
		if (grant.role() == Role.EXPERT && body != null) {
			this.departures.seatTaken(body);
		}
		publish("grant.given", id, Map.of(), values(grant, agreement));
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
