package org.norma.projects;

import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/** Objections that the coordination body has upheld: the text has to change. */
@Component
class UpheldObjections {

	private final CoordinationRepository coordinations;

	UpheldObjections(CoordinationRepository coordinations) {
		this.coordinations = coordinations;
	}

	/** Refuses where there is none. */
	void refuseWithout(ProjectView project) {
		if (this.coordinations.findByProjectId(project.id()).stream().noneMatch(Coordination::upheld)) {
			throw new RuleBroken("projects.refused.none-upheld", project.code());
		}
	}

}
