package org.norma.publications.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.norma.accounts.Reauthentication;
import org.norma.designations.AdoptionDegree;
import org.norma.hierarchy.LevelDirectory;
import org.norma.projects.Part;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectReader;
import org.norma.projects.ProjectView;
import org.norma.projects.SeparatePersons;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalService;
import org.norma.publications.Publications;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.Said;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what is to be approved and what will happen. */
@Component
class ApprovePages {

	private final ProjectReader reader;

	private final Publications publications;

	private final ApprovalService approvals;

	private final Reauthentication reauthentication;

	private final SeparatePersons separate;

	private final LevelDirectory levels;

	ApprovePages(ProjectReader reader, Publications publications, ApprovalService approvals,
			Reauthentication reauthentication, SeparatePersons separate, LevelDirectory levels) {
		this.reader = reader;
		this.publications = publications;
		this.approvals = approvals;
		this.reauthentication = reauthentication;
		this.separate = separate;
		this.levels = levels;
	}

	String show(UUID id, Model model) {
		var details = this.reader.details(new ProjectId(id));
		if (!details.rights().decides()) {
			throw new AccessDeniedException("Not for this project");
		}
		var project = details.project();
		var withdrawal = project.kind() == ProjectKind.WITHDRAWAL;
		var dossier = this.publications.dossier(project).orElse(null);
		model.addAttribute("details", details);
		model.addAttribute("project", project);
		model.addAttribute("level", this.levels.level(project.level()));
		model.addAttribute("here", project.stage() == Stage.APPROVAL);
		model.addAttribute("withdrawal", withdrawal);
		model.addAttribute("dossier", dossier);
		model.addAttribute("asksSupervisor", this.approvals.asksSupervisor(project));
		model.addAttribute("mayDouble",
				project.kind() == ProjectKind.ADOPTION && project.degree() == AdoptionDegree.IDT);
		model.addAttribute("asksPassword", asksPassword());
		model.addAttribute("otherPerson",
				Actor.current()
					.flatMap((person) -> this.separate.refusal(project, Part.APPROVER, person))
					.map(Said.Sentence::of)
					.orElse(null));
		model.addAttribute("returns", returns(project));
		number(project, withdrawal, model);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", ApproveForm.blank((dossier != null) ? dossier.revision().id().value() : null));
		}
		if (!model.containsAttribute("back")) {
			model.addAttribute("back", new ReturnForm(null, null));
		}
		return "publications/approve";
	}

	private void number(ProjectView project, boolean withdrawal, Model model) {
		try {
			model.addAttribute("number", withdrawal ? null : this.publications.previewNumber(project, false));
			model.addAttribute("notCounted", this.publications.notCounted(project));
		}
		catch (RuleBroken refusal) {
			model.addAttribute("numberRefusal", refusal);
		}
	}

	private boolean asksPassword() {
		return Actor.current().filter((person) -> this.reauthentication.asks(person.accountId())).isPresent();
	}

	private static List<Stage> returns(ProjectView project) {
		return Stream.of(Stage.REVIEW, Stage.CONSULTATION, Stage.DRAFTING)
			.filter((stage) -> project.route().contains(stage))
			.toList();
	}

}
