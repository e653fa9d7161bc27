package org.norma.projects;

import java.util.List;
import java.util.stream.Collectors;

import org.norma.hierarchy.Rule;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The legal ground is chosen where the level demands one (Law art. 10, 11). */
@Component
@Order(1)
class LegalGroundGate implements Gate {

	private final ProjectRepository projects;

	private final ProjectRules rules;

	LegalGroundGate(ProjectRepository projects, ProjectRules rules) {
		this.projects = projects;
		this.rules = rules;
	}

	@Override
	public String name() {
		return "legal-ground";
	}

	@Override
	public Stage guards() {
		return Stage.PROPOSAL;
	}

	@Override
	public boolean concerns(ProjectView project) {
		return project.kind() != ProjectKind.WITHDRAWAL && !this.rules.of(project).list(Rule.LEGAL_GROUNDS).isEmpty();
	}

	@Override
	public List<Missing> missing(ProjectView project) {
		var rules = this.rules.of(project);
		var grounds = rules.list(Rule.LEGAL_GROUNDS);
		var chosen = this.projects.findById(project.id()).map((each) -> each.subject().legalGround()).orElse(null);
		if (chosen != null && grounds.contains(chosen)) {
			return List.of();
		}
		return List.of(new Missing("gate.legal-ground.missing",
				List.of(this.rules.levelName(project),
						grounds.stream().map(this.rules::item).collect(Collectors.joining(", ")),
						ProjectRules.basis(rules, Rule.LEGAL_GROUNDS)),
				project.href() + "/edit"));
	}

}
