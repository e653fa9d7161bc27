package org.norma.ballots;

import java.util.function.Predicate;

import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what with the ballots of a project. */
@Component
class BallotRights {

	private final Projects projects;

	BallotRights(Projects projects) {
		this.projects = projects;
	}

	/**
	 * The signed-in person, if they hold the ballot: an official of the authority or of
	 * the committee's secretariat who does not draft.
	 * @throws RuleBroken for somebody who drafts the text
	 */
	Actor requireHolder(ProjectView project) {
		var person = require((each) -> true);
		if (this.projects.mayDraft(project, person)) {
			throw new RuleBroken("ballots.refused.who-drafts", project.code());
		}
		return require((each) -> isOfficial(project, each));
	}

	/** The signed-in person, if they act for the authority. */
	Actor requireAuthority(ProjectView project) {
		requireHolder(project);
		return require((person) -> this.projects.mayDecide(project, person));
	}

	/** The signed-in person, if they lead the project: remarks are answered by these. */
	Actor requireLead(ProjectView project) {
		return require((person) -> this.projects.mayLead(project, person));
	}

	private boolean isOfficial(ProjectView project, Actor person) {
		return this.projects.mayDecide(project, person)
				|| (project.committeeId() != null && person.holds(Role.OFFICIAL, project.committeeId()));
	}

	/** Whether the person opens, records and closes the ballots of the project. */
	boolean holds(ProjectView project, Actor person) {
		return isOfficial(project, person) && !this.projects.mayDraft(project, person);
	}

	boolean holds(ProjectView project) {
		return Actor.current().filter((person) -> holds(project, person)).isPresent();
	}

	boolean cancels(ProjectView project) {
		return holds(project)
				&& Actor.current().filter((person) -> this.projects.mayDecide(project, person)).isPresent();
	}

	Actor require(Predicate<Actor> rule) {
		return Actor.current().filter(rule).orElseThrow(() -> new AccessDeniedException("Not for this ballot"));
	}

	/** Whether the reader answers remarks. */
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
