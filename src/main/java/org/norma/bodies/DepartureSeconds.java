package org.norma.bodies;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.SecondPeople;

import org.springframework.stereotype.Component;

/**
 * Who counts as the second person that takes a member out of a body while it decides.
 */
@Component
public class DepartureSeconds {

	private final SecondPeople people;

	DepartureSeconds(SecondPeople people) {
		this.people = people;
	}

	/** Whether the person of this thread counts. */
	public boolean mayConfirm(DepartureView departure) {
		return Actor.current().filter((person) -> counts(departure, person)).isPresent();
	}

	private boolean counts(DepartureView departure, Actor person) {
		return this.people.counts(departure.requestedBy(), person.accountId(), managers(departure));
	}

	void refuse(DepartureView departure, Actor person) {
		if (!counts(departure, person)) {
			throw new RuleBroken("bodies.departure.dependent", departure.name(), departure.requester(),
					person.displayName());
		}
	}

	/** Those of many that the person may confirm, with few queries. */
	List<DepartureView> of(Actor person, List<DepartureView> waiting) {
		if (waiting.isEmpty()) {
			return waiting;
		}
		var look = this.people.look(person.accountId(), waiting.stream().map(DepartureView::requestedBy).toList());
		return waiting.stream().filter((each) -> look.counts(each.requestedBy(), () -> managers(each))).toList();
	}

	/** What the ledger keeps where the two are not independent. */
	Map<String, String> owed(DepartureView departure, Actor person) {
		return this.people.behind(departure.requestedBy(), person.accountId())
			.map((name) -> Map.of("owed-to", name))
			.orElse(Map.of());
	}

	/** Who could be the second person by the role alone. */
	private static Set<SecondPeople.Holders> managers(DepartureView departure) {
		UUID body = departure.bodyId();
		return Set.of(new SecondPeople.Holders(Role.ADMINISTRATOR, null),
				new SecondPeople.Holders(Role.OFFICIAL, body));
	}

}
