package org.norma.projects;

import java.util.List;
import java.util.Locale;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The authority has decided on the plan (立项). */
@Component
@Order(5)
class DecisionGate implements Gate {

	static final String NAME = "decision";

	private final ProjectRepository projects;

	private final BodyService bodies;

	DecisionGate(ProjectRepository projects, BodyService bodies) {
		this.projects = projects;
		this.bodies = bodies;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Stage guards() {
		return Stage.PROPOSAL;
	}

	@Override
	public boolean concerns(ProjectView project) {
		return true;
	}

	@Override
	public boolean exemptible() {
		return false;
	}

	@Override
	public List<Missing> missing(ProjectView project) {
		var decided = this.projects.findById(project.id()).map((each) -> each.timetable().decidedOn()).isPresent();
		return decided ? List.of() : List
			.of(new Missing("gate.decision.missing", List.of(authority(project)), project.href() + "/decide"));
	}

	private String authority(ProjectView project) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.bodies.byId(new BodyId(project.authorityId())).map((body) -> body.names().in(locale)).orElse("–");
	}

}
