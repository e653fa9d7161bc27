package org.norma.projects;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.SecondPeople;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what to a project, by the roles that people hold in bodies. */
@Component
class ProjectAccess {

	private final BodyService bodies;

	private final CoordinationRepository coordinations;

	private final Exemptions exemptions;

	ProjectAccess(BodyService bodies, CoordinationRepository coordinations, Exemptions exemptions) {
		this.bodies = bodies;
		this.coordinations = coordinations;
		this.exemptions = exemptions;
	}

	boolean mayDecide(ProjectView project, Actor person) {
		return actsForAuthority(project.authorityId(), person);
	}

	boolean mayLead(ProjectView project, Actor person) {
		return mayDecide(project, person) || holds(person, Role.OFFICIAL, project.committeeId())
				|| holds(person, Role.DRAFTER, project.leadBodyId());
	}

	/** Whether the body that leads the work now is the person's own. */
	boolean leads(ProjectView project, Actor person) {
		var lead = Holder.lead(project);
		return person.holds(Role.OFFICIAL, lead) || person.holds(Role.DRAFTER, lead);
	}

	boolean mayDraft(ProjectView project, Actor person) {
		return project.draftingBodies().stream().anyMatch((body) -> holds(person, Role.DRAFTER, body));
	}

	boolean mayRead(ProjectView project, Actor person) {
		return person.holds(Role.AUDITOR) || mayLead(project, person) || mayDraft(project, person)
				|| holds(person, Role.EXPERT, project.committeeId())
				|| holds(person, Role.ENTERPRISE, project.authorityId())
				|| project.cooperating().stream().anyMatch((body) -> actsForAuthority(body, person))
				|| coordinates(project, person) || countersigns(project, person);
	}

	/** Whether an objection to the project is, or was, before the person's own body. */
	private boolean coordinates(ProjectView project, Actor person) {
		return person.holds(Role.OFFICIAL) && this.coordinations.deciders(project.id())
			.stream()
			.anyMatch((body) -> actsForAuthority(body, person));
	}

	/**
	 * An official of the coordination body itself, who does not act for the project's
	 * authority where that is another body.
	 */
	boolean decidesIn(UUID coordinationBody, ProjectView project, Actor person) {
		return person.holds(Role.OFFICIAL, coordinationBody) && (coordinationBody.equals(project.authorityId())
				|| !person.holds(Role.OFFICIAL, project.authorityId()));
	}

	/** Whether the person's own body is, or was, asked to countersign an exemption. */
	private boolean countersigns(ProjectView project, Actor person) {
		return person.holds(Role.OFFICIAL) && this.exemptions.askedBodies(project.id())
			.stream()
			.anyMatch((body) -> person.holds(Role.OFFICIAL, body));
	}

	/**
	 * The bodies for which the person acts on matters of the authority: itself, its
	 * successor and those above; who acts everywhere acts for the authority.
	 */
	Stream<UUID> bodiesOf(UUID authority, Actor person) {
		return Stream.concat(Stream.of(authority).filter((body) -> holds(person, Role.OFFICIAL, body)),
				others(authority).filter((body) -> person.holds(Role.OFFICIAL, body)));
	}

	/** An official of the authority, of its successor, of one above, or of all. */
	boolean actsForAuthority(UUID authority, Actor person) {
		return person.holds(Role.OFFICIAL) && (holds(person, Role.OFFICIAL, authority)
				|| others(authority).anyMatch((body) -> person.holds(Role.OFFICIAL, body)));
	}

	/** Officials of the authority, its successor and those above, who act for it. */
	Set<SecondPeople.Holders> officials(UUID authority) {
		return this.bodies.answering(new BodyId(authority))
			.stream()
			.map((body) -> new SecondPeople.Holders(Role.OFFICIAL, body))
			.collect(Collectors.toSet());
	}

	/** The bodies above it, or above who answers for it today; the nearest first. */
	Stream<UUID> above(UUID body) {
		return others(this.bodies.today(new BodyId(body)));
	}

	/** Its successor where it was dissolved, and the bodies above, the nearest first. */
	private Stream<UUID> others(UUID body) {
		return this.bodies.answering(new BodyId(body)).stream().filter((each) -> !each.equals(body));
	}

	private Optional<UUID> parent(UUID body) {
		return this.bodies.byId(new BodyId(body)).flatMap((each) -> Optional.ofNullable(each.parentId()));
	}

	/** The authority directly above, to which a matter is escalated. */
	Optional<UUID> authorityAbove(UUID authority) {
		return parent(authority);
	}

	private static boolean holds(Actor person, Role role, @Nullable UUID body) {
		return person.grants()
			.stream()
			.anyMatch((grant) -> grant.role() == role && (grant.bodyId() == null || grant.bodyId().equals(body)));
	}

	/** The signed-in person, if the rule lets them; otherwise the act is refused. */
	Actor require(Predicate<Actor> rule) {
		return Actor.current().filter(rule).orElseThrow(() -> new AccessDeniedException("Not for this project"));
	}

	/** The role in which a person acts on projects. */
	static Role roleOf(Actor person) {
		return person.holds(Role.OFFICIAL) ? Role.OFFICIAL : Role.DRAFTER;
	}

}
