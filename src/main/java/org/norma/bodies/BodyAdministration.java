package org.norma.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with bodies and their members. */
@Service
@Transactional
public class BodyAdministration {

	/** First year in which a body can have ended. */
	private static final int EARLIEST = 1800;

	/** So many years ahead an end can be entered. */
	private static final int FURTHEST = 10;

	private final BodyRepository bodies;

	private final Memberships memberships;

	private final BodySummaries summaries;

	private final Departures departures;

	private final Vacancies vacancies;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BodyAdministration(BodyRepository bodies, Memberships memberships, BodySummaries summaries, Departures departures,
			Vacancies vacancies, ApplicationEventPublisher events, Clock clock) {
		this.bodies = bodies;
		this.memberships = memberships;
		this.summaries = summaries;
		this.departures = departures;
		this.vacancies = vacancies;
		this.clock = clock;
		this.events = events;
	}

	/** Makes a body; answers the last part of its address. */
	public String create(BodyFacts facts) {
		refuseTakenCode(facts.code());
		var body = this.bodies.save(new Body(facts, parent(facts, null), this.bodies::existsBySlug));
		publish("body.created", body.code(), Map.of(), body.facts());
		return body.slug();
	}

	/** Changes what is stated of a body. */
	public void change(BodyId id, BodyFacts facts) {
		var body = find(id);
		if (!body.code().equals(facts.code().strip())) {
			refuseTakenCode(facts.code());
		}
		var before = body.facts();
		body.change(facts, parent(facts, id));
		if (!before.equals(body.facts())) {
			publish("body.changed", body.code(), before, body.facts());
		}
	}

	/**
	 * Ends a body as of a day; none that still works may stand below it.
	 * @param successor code of the body that answers for what it leaves, empty for none
	 */
	public void disband(BodyId id, LocalDate day, String successor) {
		var body = find(id);
		var working = this.memberships.workingBelow(id.value());
		if (!working.isEmpty()) {
			throw new RuleBroken("bodies.still-works-below", body.code(), working.size(),
					String.join(", ", working.subList(0, Math.min(3, working.size()))));
		}
		this.departures.refuseAlone(id.value());
		if (day.getYear() < EARLIEST || day.isAfter(LocalDate.now(this.clock).plusYears(FURTHEST))) {
			throw new RuleBroken("bodies.ends-absurd", body.code(), day.toString(), EARLIEST, FURTHEST).at("day");
		}
		var before = body.facts();
		body.disband(day);
		body.succeededBy(successor(body, successor));
		this.events.publishEvent(new BodyStanding(id.value()));
		publish("body.disbanded", body.code(), before, body.facts());
	}

	/**
	 * Names who answers for what a disbanded body left, or that nobody does.
	 * @param successor code of the body, empty for none
	 * @throws RuleBroken for a body at work, for a successor that is not known, of
	 * another kind, or that itself was succeeded by this one
	 */
	public void succeed(BodyId id, String successor) {
		var body = find(id);
		var before = body.facts();
		body.succeededBy(successor(body, successor));
		if (!before.equals(body.facts())) {
			publish("body.succeeded", body.code(), before, body.facts());
		}
	}

	/** Takes back the end of a body. */
	public void reopen(BodyId id) {
		var body = find(id);
		var before = body.facts();
		body.reopen();
		this.events.publishEvent(new BodyStanding(id.value()));
		publish("body.reopened", body.code(), before, body.facts());
	}

	/**
	 * Makes a body a member of another, or changes the interest for which it sits there.
	 */
	public void seat(BodyId id, String memberCode, MembershipKind kind, @Nullable InterestCategory interest) {
		var body = find(id);
		var member = this.memberships.idOf(memberCode.strip())
			.orElseThrow(() -> new RuleBroken("bodies.member-unknown", memberCode));
		if (member.equals(id.value())) {
			throw new RuleBroken("bodies.member-of-itself", body.code());
		}
		if (kind.votes() && !this.memberships.votes(id.value(), member)) {
			this.vacancies.fill(id.value(), false, LocalDate.now(this.clock));
		}
		this.memberships.put(id.value(), member, kind, interest);
		publish("body.member-seated", body.code(), Map.of(), Map.of("member", memberCode.strip(), "membership",
				kind.name(), "interest", (interest != null) ? interest.name() : ""));
	}

	/**
	 * Ends a membership.
	 * @throws RuleBroken for one with a vote while the body decides something
	 */
	public void unseat(BodyId id, UUID member, MembershipKind kind) {
		var body = find(id);
		if (kind.votes()) {
			this.departures.refuseAlone(id.value());
		}
		if (this.memberships.remove(id.value(), member, kind)) {
			publish("body.member-removed", body.code(), Map.of("member", member.toString(), "membership", kind.name()),
					Map.of());
		}
	}

	private Body find(BodyId id) {
		return this.bodies.findById(id).orElseThrow(() -> new NotFound("bodies.no-body", id.value()));
	}

	private void refuseTakenCode(String code) {
		if (this.bodies.existsByCode(code.strip())) {
			throw new RuleBroken("bodies.code-taken", code.strip());
		}
	}

	private @Nullable UUID successor(Body body, String typed) {
		var code = typed.strip();
		if (code.isEmpty()) {
			return null;
		}
		var successor = this.bodies.findByCode(code)
			.orElseThrow(() -> new RuleBroken("bodies.successor-unknown", code).at("successor"));
		if (successor.kind() != body.kind()) {
			throw new RuleBroken("bodies.successor-kind", body.code(), code,
					new DefaultMessageSourceResolvable("bodies.kind." + body.kind()))
				.at("successor");
		}
		if (this.summaries.successors(successor.id().value()).contains(body.id().value())) {
			throw new RuleBroken("bodies.successor-of-itself", body.code(), code).at("successor");
		}
		return successor.id().value();
	}

	private @Nullable UUID parent(BodyFacts facts, @Nullable BodyId child) {
		var code = facts.parentCode();
		if (code == null) {
			return null;
		}
		var parent = this.memberships.idOf(code).orElseThrow(() -> new RuleBroken("bodies.parent-unknown", code));
		var above = this.bodies.findByCode(code).map(Body::kind).orElse(facts.kind());
		if (!facts.kind().mayStandBelow(above)) {
			throw new RuleBroken("bodies.parent-kind", facts.code(), code, kind(facts.kind()), kind(above))
				.at("parentCode");
		}
		if (child != null && this.memberships.standsBelow(parent, child.value())) {
			throw new RuleBroken("bodies.parent-below", facts.code(), code);
		}
		return parent;
	}

	private static DefaultMessageSourceResolvable kind(BodyKind kind) {
		return new DefaultMessageSourceResolvable("bodies.kind." + kind);
	}

	private void publish(String verb, String code, Map<String, String> before, Map<String, String> after) {
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, verb, "body", code, before, after));
	}

}
