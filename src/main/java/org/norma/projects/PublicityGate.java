package org.norma.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.norma.hierarchy.Rule;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The proposal was public for as many days as the rules ask (拟立项公示). */
@Component
@Order(3)
class PublicityGate implements Gate {

	private final ProjectRepository projects;

	private final ProjectRules rules;

	PublicityGate(ProjectRepository projects, ProjectRules rules) {
		this.projects = projects;
		this.rules = rules;
	}

	@Override
	public String name() {
		return "publicity";
	}

	@Override
	public Stage guards() {
		return Stage.PROPOSAL;
	}

	@Override
	public boolean concerns(ProjectView project) {
		return this.rules.publicityRule(project).isPresent();
	}

	@Override
	public List<Missing> missing(ProjectView project) {
		var rule = this.rules.publicityRule(project).orElse(Rule.PUBLICITY_DAYS);
		var days = this.rules.publicityDays(project).orElse(0);
		var timetable = this.projects.findById(project.id()).map(Project::timetable).orElseGet(Timetable::empty);
		var basis = ProjectRules.basis(this.rules.of(project), rule);
		var from = timetable.publicityFrom();
		var until = timetable.publicityUntil();
		if (from == null || until == null) {
			return List.of(new Missing("gate.publicity.not-begun",
					List.of(this.rules.levelName(project), String.valueOf(days), basis),
					project.href() + "/publicise"));
		}
		var last = latest(until, from.plusDays(days));
		var today = this.rules.today();
		return today.isAfter(last) ? List.of() : List.of(new Missing(
				"gate.publicity.running", List.of(String.valueOf(ChronoUnit.DAYS.between(from, today)),
						this.rules.levelName(project), String.valueOf(days), basis, last.plusDays(1).toString()),
				project.href()));
	}

	private static LocalDate latest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
