package org.norma.bodies;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Ends that a body or a person sits in a body, and gives the seat to who follows. */
@Component
class Vacating {

	private final Memberships memberships;

	private final Vacancies vacancies;

	private final BodySummaries summaries;

	private final ObjectProvider<SeatedPeople> people;

	private final ApplicationEventPublisher events;

	Vacating(Memberships memberships, Vacancies vacancies, BodySummaries summaries, ObjectProvider<SeatedPeople> people,
			ApplicationEventPublisher events) {
		this.memberships = memberships;
		this.vacancies = vacancies;
		this.summaries = summaries;
		this.people = people;
		this.events = events;
	}

	/** Who sits in the body in person. */
	List<SeatedPeople.Seated> people(BodyId body) {
		return this.people.stream().flatMap((each) -> each.of(body.value()).stream()).toList();
	}

	/** The name of who is to leave; refused for who does not sit there. */
	String name(Body body, Leaving leaving) {
		var member = leaving.member();
		if (member == null) {
			return people(body.id()).stream()
				.filter((each) -> each.account().equals(leaving.account()))
				.map(SeatedPeople.Seated::name)
				.findFirst()
				.orElseThrow(() -> new RuleBroken("bodies.departure.no-member", body.code()));
		}
		if (!this.memberships.holds(body.id().value(), member,
				java.util.Objects.requireNonNull(leaving.membership()))) {
			throw new RuleBroken("bodies.departure.no-member", body.code());
		}
		return named(member);
	}

	private String named(UUID body) {
		return this.summaries.byIds(List.of(body))
			.stream()
			.map((each) -> each.names().in(LocaleContextHolder.getLocale()))
			.findFirst()
			.orElse("–");
	}

	/** Who takes over the seat of a body is a body, that of a person is a person. */
	MemberLeft.@Nullable Seat successor(Body body, Leaving leaving, String typed) {
		var words = typed.strip();
		if (words.isEmpty() || !leaving.votes()) {
			return null;
		}
		return (leaving.member() != null) ? bodyAfter(body, words) : personAfter(body, words);
	}

	private MemberLeft.Seat bodyAfter(Body body, String code) {
		var next = this.summaries.byCode(code).orElseThrow(() -> new RuleBroken("bodies.member-unknown", code));
		if (next.id().equals(body.id().value())) {
			throw new RuleBroken("bodies.member-of-itself", body.code());
		}
		if (this.memberships.votes(body.id().value(), next.id())) {
			throw new RuleBroken("bodies.departure.sits-already", next.code(), body.code());
		}
		return MemberLeft.Seat.of(next.id(), null, next.names().in(LocaleContextHolder.getLocale()));
	}

	private MemberLeft.Seat personAfter(Body body, String name) {
		var next = this.people.stream()
			.flatMap((each) -> each.named(name).stream())
			.findFirst()
			.orElseThrow(() -> new RuleBroken("bodies.departure.no-person", name));
		if (people(body.id()).stream().anyMatch((each) -> each.account().equals(next.account()))) {
			throw new RuleBroken("bodies.departure.sits-already", next.name(), body.code());
		}
		return MemberLeft.Seat.of(null, next.account(), next.name());
	}

	/** Takes the member out; who followed sits from now on. */
	void leave(Body body, Leaving leaving, DepartureView departure, MemberLeft.@Nullable Seat follower,
			LocalDate today) {
		var id = body.id().value();
		if (leaving.member() != null) {
			var kind = java.util.Objects.requireNonNull(leaving.membership());
			var next = (follower != null) ? follower.member() : null;
			if (next != null) {
				this.memberships.succeed(id, leaving.member(), kind, next);
			}
			this.memberships.remove(id, leaving.member(), kind);
			tell(body, leaving, departure);
		}
		else {
			this.people.forEach((each) -> each.leave(id, java.util.Objects.requireNonNull(leaving.account())));
			var next = (follower != null) ? follower.account() : null;
			if (next != null) {
				this.people.forEach((each) -> each.enter(id, next));
			}
		}
		if (leaving.votes() && follower == null) {
			this.vacancies.open(id, departure.name(), leaving.member() == null, today);
		}
		if (leaving.member() == null || (leaving.votes() && !this.memberships.votes(id, leaving.member()))) {
			this.events.publishEvent(
					new MemberLeft(id, MemberLeft.Seat.of(leaving.member(), leaving.account(), departure.name()),
							follower, today, departure.reason(), departure.requester(), departure.decider()));
		}
	}

	private void tell(Body body, Leaving leaving, DepartureView departure) {
		var after = new HashMap<String, String>();
		if (departure.successor() != null) {
			after.put("successor", departure.successor());
		}
		this.events.publishEvent(Act
			.by(Actor.actingAs(Role.ADMINISTRATOR, Role.OFFICIAL), "body.member-removed", "body", body.code(),
					Map.of("member", String.valueOf(leaving.member()), "membership",
							String.valueOf(leaving.membership())),
					after)
			.because(departure.reason()));
	}

}
