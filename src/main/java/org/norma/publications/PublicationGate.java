package org.norma.publications;

import java.util.List;

import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.Gate;
import org.norma.projects.Missing;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Declared where the rules want it, and published (发布). */
@Component
@Order(60)
class PublicationGate implements Gate {

	private final PublicationRepository publications;

	private final ApprovalRepository approvals;

	private final DisclosureService disclosures;

	private final LevelDirectory levels;

	PublicationGate(PublicationRepository publications, ApprovalRepository approvals, DisclosureService disclosures,
			LevelDirectory levels) {
		this.publications = publications;
		this.approvals = approvals;
		this.disclosures = disclosures;
		this.levels = levels;
	}

	@Override
	public String name() {
		return "publication";
	}

	@Override
	public Stage guards() {
		return Stage.PUBLICATION;
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
		if (this.publications.ofProject(project.id()).isPresent()) {
			return List.of();
		}
		if (this.disclosures.isMissing(project)) {
			return List.of(this.disclosures.sentence(project, project.href() + "/disclosure"));
		}
		return List.of(notPublished(project));
	}

	private Missing notPublished(ProjectView project) {
		var approval = this.approvals.ofProject(project.id());
		var number = approval.flatMap(Approval::designation).orElse(project.code());
		var approvedOn = approval.map(Approval::approvedOn).orElse(project.enteredStageOn());
		var rules = this.levels.rulesOf(project.level(), approvedOn);
		var by = IssueDates.issueBy(approvedOn, rules);
		var href = project.href() + "/publish";
		return by
			.map((day) -> new Missing("gate.publication.missing-by",
					List.of(number, approvedOn.toString(), day.toString(), level(project),
							IssueDates.basis(rules, Rule.ISSUE_MONTHS)),
					href))
			.orElseGet(() -> new Missing("gate.publication.missing", List.of(number, approvedOn.toString()), href));
	}

	private String level(ProjectView project) {
		return this.levels.level(project.level()).name(LocaleContextHolder.getLocale());
	}

}
