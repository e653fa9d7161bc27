package org.norma.consultations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectState;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who reads a round, comments in it, and leads it. */
@Component
class RoundAccess {

	private final Projects projects;

	private final Addressees addressees;

	RoundAccess(Projects projects, Addressees addressees) {
		this.projects = projects;
		this.addressees = addressees;
	}

	ProjectView project(RoundSummary round) {
		return this.projects.byId(round.projectId()).orElseThrow(RoundAccess::notFound);
	}

	/** To those who may not read it, a round does not exist. */
	ProjectView readable(RoundSummary round) {
		var project = project(round);
		if (!mayRead(round, project)) {
			throw notFound();
		}
		return project;
	}

	boolean mayRead(RoundSummary round, ProjectView project) {
		var open = round.kind() != RoundKind.COMMITTEE && this.projects.isPublic(project.id());
		return open || Actor.current()
			.filter((person) -> this.projects.mayRead(project, person) || asked(round, person))
			.isPresent();
	}

	boolean mayComment(RoundSummary round, ProjectView project) {
		return goesOn(project) && mayRead(round, project)
				&& (round.kind() != RoundKind.COMMITTEE || Actor.current()
					.filter((person) -> belongs(person, round.committeeId()) || asked(round, person))
					.isPresent());
	}

	static boolean goesOn(ProjectView project) {
		return project.state() == ProjectState.ACTIVE;
	}

	/** For rounds that were open when their project had stopped already. */
	static void refuseStopped(ProjectView project) {
		if (!goesOn(project)) {
			throw new RuleBroken("consultations.refused.stopped", project.code(),
					new DefaultMessageSourceResolvable("projects.state." + project.state()));
		}
	}

	/** A unit that is asked to reply reads and comments, whoever its people are. */
	private boolean asked(RoundSummary round, Actor person) {
		var bodies = bodiesOf(person);
		return !bodies.isEmpty() && !this.addressees.asked(List.of(round.id()), bodies).isEmpty();
	}

	static List<UUID> bodiesOf(Actor person) {
		return person.grants().stream().flatMap((grant) -> Stream.ofNullable(grant.bodyId())).distinct().toList();
	}

	/** Experts of the committee, and its secretariat. */
	static boolean belongs(Actor person, @Nullable UUID committee) {
		return person.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.EXPERT || grant.role() == Role.OFFICIAL)
			.anyMatch((grant) -> grant.bodyId() == null || grant.bodyId().equals(committee));
	}

	boolean mayLead(RoundSummary round, ProjectView project) {
		return Actor.current().filter((person) -> mayLead(round, project, person)).isPresent();
	}

	/** On a proposal the authority answers, on a text who leads the work. */
	boolean mayLead(RoundSummary round, ProjectView project, Actor person) {
		return (round.kind() == RoundKind.PUBLICITY) ? this.projects.mayDecide(project, person)
				: this.projects.mayLead(project, person);
	}

	void requireToLead(RoundSummary round, ProjectView project) {
		if (!mayRead(round, project)) {
			throw notFound();
		}
		if (!mayLead(round, project)) {
			throw new AccessDeniedException("Not for this round");
		}
	}

	void requireToLead(ProjectView project) {
		if (Actor.current().filter((person) -> this.projects.mayLead(project, person)).isEmpty()) {
			throw new AccessDeniedException("Not for this project");
		}
	}

	/**
	 * What a unit says on paper is brought in by the authority or the secretariat of the
	 * committee, never by who drafts.
	 */
	boolean speaksForOthers(ProjectView project) {
		return Actor.current()
			.filter((person) -> this.projects.mayDecide(project, person) || person.grants()
				.stream()
				.anyMatch((grant) -> grant.role() == Role.OFFICIAL && grant.bodyId() != null
						&& grant.bodyId().equals(project.committeeId())))
			.isPresent();
	}

	boolean mayDecide(ProjectView project) {
		return Actor.current().filter((person) -> this.projects.mayDecide(project, person)).isPresent();
	}

	/** Whether the present person reads the frozen revisions where they are kept. */
	boolean readsRevisions(ProjectView project) {
		return Actor.current().filter((person) -> this.projects.mayRead(project, person)).isPresent();
	}

	/** Names that are not shown are for those who answer, and for auditors. */
	boolean seesTable(RoundSummary round, ProjectView project) {
		return mayLead(round, project) || Actor.current().filter((person) -> person.holds(Role.AUDITOR)).isPresent();
	}

	/** Whether the person acts for the body. */
	static boolean actsFor(Actor person, UUID body) {
		return person.grants().stream().anyMatch((grant) -> body.equals(grant.bodyId()));
	}

	static Actor person() {
		return Actor.current().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
	}

	static String name() {
		return Actor.current().map(Actor::displayName).orElse("Norma");
	}

	/** The role in which the present person leads. */
	static Role role() {
		return Optional.of(Role.OFFICIAL)
			.filter((role) -> Actor.current().map((person) -> person.holds(role)).orElse(true))
			.orElse(Role.DRAFTER);
	}

	static NotFound notFound() {
		return new NotFound("consultations.not-found");
	}

}
