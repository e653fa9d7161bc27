package org.norma.publications;

import java.util.List;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.Gate;
import org.norma.projects.Missing;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The authority has approved (批准). */
@Component
@Order(50)
class ApprovalGate implements Gate {

	private final ApprovalRepository approvals;

	private final Dossiers dossiers;

	private final BodyService bodies;

	private final LevelDirectory levels;

	ApprovalGate(ApprovalRepository approvals, Dossiers dossiers, BodyService bodies, LevelDirectory levels) {
		this.approvals = approvals;
		this.dossiers = dossiers;
		this.bodies = bodies;
		this.levels = levels;
	}

	@Override
	public String name() {
		return "approval";
	}

	@Override
	public Stage guards() {
		return Stage.APPROVAL;
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
		if (this.approvals.ofProject(project.id()).isPresent()) {
			return List.of();
		}
		var href = project.href() + "/approve";
		if (project.kind() != ProjectKind.WITHDRAWAL && this.dossiers.of(project).isEmpty()) {
			return List.of(new Missing("gate.approval.no-text", List.of(project.code()), project.href()));
		}
		var locale = LocaleContextHolder.getLocale();
		var rules = this.levels.rulesOf(project.level(), project.enteredStageOn());
		var issuer = rules.text(Rule.ISSUER).map((text) -> text.in(locale)).orElse("–");
		var authority = this.bodies.byId(new BodyId(project.authorityId()))
			.map((body) -> body.names().in(locale))
			.orElse("–");
		return List.of(new Missing(
				"gate.approval.missing", List.of(authority, project.enteredStageOn().toString(),
						this.levels.level(project.level()).name(locale), issuer, IssueDates.basis(rules, Rule.ISSUER)),
				href));
	}

}
