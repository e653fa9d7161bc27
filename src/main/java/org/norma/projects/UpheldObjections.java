package org.norma.projects;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/** Objections that the coordination body has upheld: the text has to change. */
@Component
public class UpheldObjections {

	private final CoordinationRepository coordinations;

	UpheldObjections(CoordinationRepository coordinations) {
		this.coordinations = coordinations;
	}

	/** Whether one stands against the text of the project. */
	public boolean stand(ProjectView project) {
		return !among(Set.of(project)).isEmpty();
	}

	/** The projects against whose text one stands. */
	public Set<ProjectId> among(Collection<ProjectView> projects) {
		var asked = projects.stream()
			.filter((project) -> !project.cooperating().isEmpty())
			.map(ProjectView::id)
			.toList();
		if (asked.isEmpty()) {
			return Set.of();
		}
		return this.coordinations.findByProjectIdIn(asked)
			.stream()
			.filter(Coordination::upheld)
			.map(Coordination::projectId)
			.collect(Collectors.toSet());
	}

	/**
	 * Refuses what would carry on with a text that has to change.
	 * @throws RuleBroken while one stands
	 */
	public void refuseWhileTheyStand(ProjectView project) {
		if (stand(project)) {
			throw new RuleBroken("projects.refused.upheld", project.code());
		}
	}

	/** Refuses where there is none. */
	void refuseWithout(ProjectView project) {
		if (!stand(project)) {
			throw new RuleBroken("projects.refused.none-upheld", project.code());
		}
	}

}
