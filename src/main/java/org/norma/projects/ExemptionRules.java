package org.norma.projects;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.Rule;
import org.norma.projects.Exemption.Countersign;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.SecondPeople;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * What the rules of a level say of exemptions: who may ask for one, who countersigns, and
 * from which gates nobody is exempted.
 */
@Component
class ExemptionRules {

	/** In a list of gates: all of them. */
	static final String EVERY_GATE = "every-gate";

	private final ProjectRules rules;

	private final ProjectAccess access;

	private final BodyService bodies;

	private final SecondPeople people;

	ExemptionRules(ProjectRules rules, ProjectAccess access, BodyService bodies, SecondPeople people) {
		this.rules = rules;
		this.access = access;
		this.bodies = bodies;
		this.people = people;
	}

	/** Whether the rules let nobody past the gate. */
	boolean never(ProjectView project, String gate) {
		return lists(project, Rule.NEVER_EXEMPTED, gate);
	}

	private boolean lists(ProjectView project, Rule rule, String gate) {
		var gates = this.rules.of(project).list(rule);
		return gates.contains(gate) || gates.contains(EVERY_GATE);
	}

	/** The rule that asks for the countersignature; the stricter one counts. */
	private Rule asking(Countersign countersign) {
		return (countersign == Countersign.BODY) ? Rule.EXEMPTION_SECOND_BODY : Rule.EXEMPTION_SECOND_PERSON;
	}

	Countersign countersign(ProjectView project, String gate) {
		if (lists(project, Rule.EXEMPTION_SECOND_BODY, gate)) {
			return Countersign.BODY;
		}
		return lists(project, Rule.EXEMPTION_SECOND_PERSON, gate) ? Countersign.PERSON : Countersign.NOBODY;
	}

	/** Legal basis of the countersignature, as it is kept. */
	String basis(ProjectView project, Countersign countersign) {
		return this.rules.of(project).get(asking(countersign)).map(EffectiveRule::written).orElse("–");
	}

	/** Refuses where the rules name nobody, or others, or no other body that signs. */
	void refuse(ProjectView project, String gate) {
		if (never(project, gate)) {
			throw new RuleBroken("projects.refused.never-exempted", said(gate), this.rules.levelName(project),
					ProjectRules.basis(this.rules.of(project), Rule.NEVER_EXEMPTED));
		}
		if (this.rules.of(project).get(Rule.EXEMPTION_AUTHORITY).isEmpty()) {
			throw new RuleBroken("projects.refused.no-exemptions", this.rules.levelName(project));
		}
	}

	/** The body for which the person may ask for an exemption. */
	UUID requestingBody(ProjectView project, Actor person) {
		var listed = this.rules.of(project).list(Rule.EXEMPTION_BODIES);
		return this.access.bodiesOf(project.authorityId(), person)
			.filter(mayAsk(project))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("projects.refused.may-not-exempt", this.rules.levelName(project),
					listed.stream().map(this.rules::item).collect(Collectors.joining(", ")),
					ProjectRules.basis(this.rules.of(project), Rule.EXEMPTION_BODIES)));
	}

	private boolean isListed(UUID id, List<String> listed) {
		return this.bodies.byId(new BodyId(id))
			.filter((body) -> listed.contains(body.code())
					|| listed.contains(body.kind().name().toLowerCase(Locale.ROOT)))
			.isPresent();
	}

	/** The bodies, other than the one that asks, that may countersign. */
	Set<UUID> countersigners(ProjectView project, String gate, UUID requesting) {
		if (countersign(project, gate) != Countersign.BODY) {
			return Set.of();
		}
		var others = possible(project).stream().filter((body) -> !body.equals(requesting)).collect(Collectors.toSet());
		if (others.isEmpty()) {
			throw new RuleBroken("projects.refused.no-countersigner", said(gate), this.rules.levelName(project),
					ProjectRules.basis(this.rules.of(project), Rule.EXEMPTION_SECOND_BODY));
		}
		return others;
	}

	/** Those that would have to countersign: not the body for which the person asks. */
	Set<UUID> asked(ProjectView project, String gate, Optional<Actor> person) {
		if (countersign(project, gate) != Countersign.BODY) {
			return Set.of(project.authorityId());
		}
		var own = person
			.flatMap((each) -> this.access.bodiesOf(project.authorityId(), each).filter(mayAsk(project)).findFirst());
		return possible(project).stream()
			.filter((body) -> own.filter(body::equals).isEmpty())
			.collect(Collectors.toSet());
	}

	private Predicate<UUID> mayAsk(ProjectView project) {
		var listed = this.rules.of(project).list(Rule.EXEMPTION_BODIES);
		return (body) -> listed.isEmpty() || isListed(body, listed);
	}

	/**
	 * Whether the person may take the request back: an official of the side that asked,
	 * who does not countersign it for another body.
	 */
	boolean mayWithdraw(ProjectView project, Exemption exemption, Actor person) {
		return this.access.mayDecide(project, person) && (exemption.requested().isBy(person.accountId())
				|| exemption.countersign() != Countersign.BODY || !mayDecide(exemption, person));
	}

	/** The bodies that the rules name, otherwise those above the authority. */
	Set<UUID> possible(ProjectView project) {
		var codes = this.rules.of(project).list(Rule.EXEMPTION_COUNTERSIGNERS);
		var bodies = codes.isEmpty() ? this.access.above(project.authorityId())
				: codes.stream().flatMap((code) -> this.bodies.byCode(code).stream()).map(BodySummary::id);
		return bodies.collect(Collectors.toSet());
	}

	/**
	 * Whether the person may countersign or refuse: never who asked for it nor whoever is
	 * not independent of that one; where another body must, for one of those bodies.
	 */
	boolean mayDecide(Exemption exemption, Actor person) {
		return !mayDecide(List.of(exemption), person).isEmpty();
	}

	/** Those of many that the person may countersign or refuse, with few queries. */
	List<Exemption> mayDecide(List<Exemption> exemptions, Actor person) {
		var possible = exemptions.stream().filter((each) -> mayByRole(each, person)).toList();
		var askers = possible.stream().flatMap((each) -> Stream.ofNullable(each.requested().personId())).toList();
		if (askers.isEmpty()) {
			return possible;
		}
		var look = this.people.look(person.accountId(), askers);
		return possible.stream().filter((each) -> {
			var asker = each.requested().personId();
			return asker == null || look.counts(asker, () -> seconds(each));
		}).toList();
	}

	/** Who else could countersign by the role. */
	private Set<SecondPeople.Holders> seconds(Exemption exemption) {
		return (exemption.countersign() != Countersign.BODY) ? this.access.officials(exemption.authorityId())
				: exemption.countersigners()
					.stream()
					.map((body) -> new SecondPeople.Holders(Role.OFFICIAL, body))
					.collect(Collectors.toSet());
	}

	/** Whether only what the person owes, or to whom, keeps from countersigning. */
	boolean isDependent(Exemption exemption, Actor person) {
		return !exemption.requested().isBy(person.accountId()) && mayByRole(exemption, person)
				&& !mayDecide(exemption, person);
	}

	/** What the ledger keeps where who countersigned is not independent. */
	Map<String, String> owed(Exemption exemption, Actor person) {
		return Optional.ofNullable(exemption.requested().personId())
			.flatMap((asker) -> this.people.behind(asker, person.accountId()))
			.map((name) -> Map.of("owed-to", name))
			.orElse(Map.of());
	}

	private boolean mayByRole(Exemption exemption, Actor person) {
		return switch (exemption.countersign()) {
			case NOBODY -> false;
			case PERSON -> this.access.actsForAuthority(exemption.authorityId(), person);
			case BODY -> exemption.countersigners().stream().anyMatch((body) -> person.holds(Role.OFFICIAL, body));
		};
	}

	/** The body for which the person countersigns. */
	UUID decidingBody(Exemption exemption, Actor person) {
		var possible = (exemption.countersign() == Countersign.BODY)
				? exemption.countersigners().stream().filter((body) -> person.holds(Role.OFFICIAL, body))
				: this.access.bodiesOf(exemption.authorityId(), person);
		return possible.findFirst().orElse(exemption.authorityId());
	}

	/** Who is told that it waits. */
	Stream<UUID> told(Exemption exemption) {
		return (exemption.countersign() == Countersign.BODY) ? exemption.countersigners().stream()
				: Stream.of(exemption.authorityId());
	}

	static DefaultMessageSourceResolvable said(String gate) {
		return new DefaultMessageSourceResolvable(new String[] { "gate." + gate }, gate);
	}

}
