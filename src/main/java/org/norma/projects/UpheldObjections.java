package org.norma.projects;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.bodies.BodyService;
import org.norma.hierarchy.Rule;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Objections that the coordination body has upheld: the text has to change. */
@Component
public class UpheldObjections {

	private final CoordinationRepository coordinations;

	private final BodyService bodies;

	private final ProjectRules rules;

	UpheldObjections(CoordinationRepository coordinations, BodyService bodies, ProjectRules rules) {
		this.coordinations = coordinations;
		this.bodies = bodies;
		this.rules = rules;
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
		return upheld(asked).map(Coordination::projectId).collect(Collectors.toSet());
	}

	private Stream<Coordination> upheld(Collection<ProjectId> projects) {
		return this.coordinations.findByProjectIdIn(projects).stream().filter(Coordination::upheld);
	}

	/**
	 * Refuses what would carry on with a text that has to change.
	 * @throws RuleBroken while one stands
	 */
	public void refuseWhileTheyStand(ProjectView project) {
		if (stand(project)) {
			throw new RuleBroken("gate.coordination.upheld", this.rules.text(project, Rule.COORDINATION_BODY),
					objectors(project), project.code(),
					ProjectRules.basis(this.rules.of(project), Rule.COORDINATION_BODY));
		}
	}

	private String objectors(ProjectView project) {
		var locale = LocaleContextHolder.getLocale();
		return this.bodies.byIds(upheld(Set.of(project.id())).map(Coordination::bodyId).toList())
			.values()
			.stream()
			.map((body) -> body.names().in(locale))
			.collect(Collectors.joining(", "));
	}

	/** Refuses where there is none. */
	void refuseWithout(ProjectView project) {
		if (!stand(project)) {
			throw new RuleBroken("projects.refused.none-upheld", project.code());
		}
	}

}
