package org.norma.ballots;

import java.util.function.Predicate;

import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what with the ballots of a project. */
@Component
class BallotRights {

	private final Projects projects;

	BallotRights(Projects projects) {
		this.projects = projects;
	}

	/** The signed-in person, if they lead the project; otherwise the act is refused. */
	Actor requireLead(ProjectView project) {
		return require((person) -> this.projects.mayLead(project, person));
	}

	Actor require(Predicate<Actor> rule) {
		return Actor.current().filter(rule).orElseThrow(() -> new AccessDeniedException("Not for this ballot"));
	}

	boolean leads(ProjectView project) {
		return Actor.current().filter((person) -> this.projects.mayLead(project, person)).isPresent();
	}

	/**
	 * Single votes are for the committee, the lead and the authority, and for auditors.
	 */
	boolean seesVotes(ProjectView project) {
		return Actor.current().filter((person) -> seesVotes(project, person)).isPresent();
	}

	private boolean seesVotes(ProjectView project, Actor person) {
		return person.holds(Role.AUDITOR) || this.projects.mayLead(project, person)
				|| (project.committeeId() != null && person.holds(Role.EXPERT, project.committeeId()));
	}

	boolean readsDraft(ProjectView project) {
		return Actor.current().filter((person) -> this.projects.mayRead(project, person)).isPresent();
	}

	/** The role in which a person acts. */
	static Role roleOf(Actor person) {
		return person.holds(Role.OFFICIAL) ? Role.OFFICIAL : Role.DRAFTER;
	}

}
