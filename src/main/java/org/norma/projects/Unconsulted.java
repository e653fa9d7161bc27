package org.norma.projects;

import java.util.List;
import java.util.Optional;

import org.norma.hierarchy.Rule;

import org.springframework.stereotype.Component;

/** Why nobody is consulted on a project, where its route has no such stage. */
@Component
public class Unconsulted {

	private final ProjectRules rules;

	Unconsulted(ProjectRules rules) {
		this.rules = rules;
	}

	/** Names the rule; empty where the project passes a consultation. */
	public Optional<Missing> why(ProjectView project) {
		return project.route().contains(Stage.CONSULTATION) ? Optional.empty()
				: Optional.of(new Missing("projects.unconsulted." + word(project),
						List.of(this.rules.levelName(project), basis(project)), project.href()));
	}

	private static String word(ProjectView project) {
		return switch (project.kind()) {
			case CORRIGENDUM -> "corrigendum";
			case AMENDMENT -> project.route().contains(Stage.PROPOSAL) ? "level" : "amendment";
			case NEW, REVISION, ADOPTION, CONVERSION, WITHDRAWAL ->
				(project.procedure() == Procedure.SHORTENED) ? "shortened" : "level";
		};
	}

	private String basis(ProjectView project) {
		var rule = switch (word(project)) {
			case "amendment" -> Rule.AMENDMENT_NEEDS_PROJECT;
			case "shortened" -> Rule.PROCEDURES;
			default -> Rule.STAGES;
		};
		return ProjectRules.basis(this.rules.of(project), rule);
	}

}
