package org.norma.publications;

import java.util.UUID;

import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.StageMoves;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets the person of this thread through to an act on a project, or not. */
@Component
class Rights {

	private final Projects projects;

	Rights(Projects projects) {
		this.projects = projects;
	}

	/** The project; to those who may not see it, it does not exist. */
	ProjectView visible(ProjectId id) {
		var project = this.projects.byId(id).orElseThrow(() -> new NotFound("projects.not-found", id.value()));
		var reads = Actor.current().filter((person) -> this.projects.mayRead(project, person)).isPresent();
		if (!reads && !this.projects.isPublic(id)) {
			throw new NotFound("projects.not-found", id.value());
		}
		return project;
	}

	/** Who decides, else the act is refused. */
	Actor decider(ProjectId id) {
		var project = visible(id);
		return Actor.current()
			.filter((person) -> this.projects.mayDecide(project, person))
			.orElseThrow(() -> new AccessDeniedException("Not for this project"));
	}

	/** The body for which who decides acts: the authority, or one above it. */
	UUID actingFor(ProjectView project, Actor person) {
		return this.projects.actingFor(project, person);
	}

	/**
	 * Takes the project in hand for who decides; before the lock nothing of it is read,
	 * so that the second of two sees what the first did.
	 */
	ProjectView heldByDecider(ProjectId id, StageMoves moves) {
		try {
			var project = moves.hold(id);
			decider(id);
			return project;
		}
		catch (RuleBroken refused) {
			decider(id);
			throw moves.alreadyDone(id);
		}
	}

	/** Who leads the work or decides, else the act is refused. */
	Actor leader(ProjectId id) {
		var project = visible(id);
		return Actor.current()
			.filter((person) -> this.projects.mayLead(project, person))
			.orElseThrow(() -> new AccessDeniedException("Not for this project"));
	}

	boolean decides(ProjectView project) {
		return Actor.current().filter((person) -> this.projects.mayDecide(project, person)).isPresent();
	}

	boolean leads(ProjectView project) {
		return Actor.current().filter((person) -> this.projects.mayLead(project, person)).isPresent();
	}

	boolean reads(ProjectId id) {
		return this.projects.byId(id)
			.filter((project) -> Actor.current().filter((person) -> this.projects.mayRead(project, person)).isPresent())
			.isPresent();
	}

}
