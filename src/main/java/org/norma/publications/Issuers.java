package org.norma.publications;

import java.time.LocalDate;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.Conventions;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectView;

import org.springframework.stereotype.Component;

/** The code with which associations and enterprises number their standards. */
@Component
class Issuers {

	private final LevelDirectory levels;

	private final Conventions conventions;

	private final BodyService bodies;

	Issuers(LevelDirectory levels, Conventions conventions, BodyService bodies) {
		this.conventions = conventions;
		this.levels = levels;
		this.bodies = bodies;
	}

	/** Empty where the level's numbers do not name the issuer. */
	String of(ProjectView project, LocalDate day) {
		var named = this.levels.rulesOf(project.level(), day)
			.pattern(Rule.NUMBER_PATTERN)
			.filter((pattern) -> pattern.fields().contains("org"))
			.isPresent();
		return named ? this.bodies.byId(new BodyId(project.authorityId()))
			.map((body) -> this.conventions.issuer(body.code()))
			.orElse("") : "";
	}

}
