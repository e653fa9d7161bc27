package org.norma.bodies;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes requests to take members out into the ledger, and tells whom they concern. */
@Component
class DepartureActs {

	private final ApplicationEventPublisher events;

	DepartureActs(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** Those who may confirm, and who is to leave. */
	void requested(Body body, DepartureView departure) {
		publish(body, departure, "body.departure-requested", Map.of());
		Stream
			.concat(Stream.of(Notice.Recipients.holders(Role.ADMINISTRATOR, null),
					Notice.Recipients.holders(Role.OFFICIAL, departure.bodyId())), concerned(departure))
			.forEach((each) -> tell(each, "bodies.notice.departure-requested", body, departure));
	}

	/** Who asked, and who leaves or stays. */
	void decided(Body body, DepartureView departure, Map<String, String> besides) {
		var verb = (departure.state() == DepartureState.CONFIRMED) ? "departure-confirmed" : "departure-declined";
		publish(body, departure, "body." + verb, besides);
		Stream.concat(Stream.of(Notice.Recipients.account(departure.requestedBy())), concerned(departure))
			.forEach((each) -> tell(each, "bodies.notice." + verb, body, departure));
	}

	private static Stream<Notice.Recipients> concerned(DepartureView departure) {
		UUID account = departure.accountId();
		return Stream.of((account != null) ? new Notice.Recipients(Set.of(account), null, null, Set.of())
				: Notice.Recipients.holders(Role.EXPERT, departure.memberId()));
	}

	private void tell(Notice.Recipients who, String key, Body body, DepartureView departure) {
		this.events.publishEvent(new Notice(who, key,
				List.of(body.code(), departure.name(), departure.requester(), departure.reason(),
						String.valueOf(departure.decider())),
				"/bodies/" + body.slug() + "/departures/" + departure.id(), key + "-" + departure.id()));
	}

	private void publish(Body body, DepartureView departure, String verb, Map<String, String> besides) {
		var after = new TreeMap<>(besides);
		if (departure.successor() != null) {
			after.put("successor", departure.successor());
		}
		this.events.publishEvent(Act.by(Actor.actingAs(Role.ADMINISTRATOR, Role.OFFICIAL), verb, "body", body.code(),
				Map.of("leaving", departure.name()), after)
			.because(departure.reason()));
	}

}
