package org.norma.publications.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.accounts.Reauthentication;
import org.norma.projects.ProjectId;
import org.norma.publications.ApprovalService;
import org.norma.shared.Actor;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Confirmation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.accepted;

/** The authority approves, or sends back. */
@Controller
@RequestMapping("/projects/{id}")
@RolesAllowed("OFFICIAL")
class ApproveController {

	private final ApprovalService approvals;

	private final Reauthentication reauthentication;

	private final ApprovePages pages;

	ApproveController(ApprovalService approvals, Reauthentication reauthentication, ApprovePages pages) {
		this.approvals = approvals;
		this.reauthentication = reauthentication;
		this.pages = pages;
	}

	@GetMapping("/approve")
	String page(@PathVariable UUID id, Model model) {
		return this.pages.show(id, model);
	}

	@PostMapping("/approve")
	@Asks({ "publications.confirm.approve", "publications.confirm.withdrawal" })
	String approve(@PathVariable UUID id, @Valid @ModelAttribute("form") ApproveForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (!accepted(errors, () -> approve(new ProjectId(id), form))) {
			return this.pages.show(id, model);
		}
		next.addFlashAttribute("done", "publications.done.approved");
		return "redirect:/projects/{id}/publication";
	}

	private void approve(ProjectId id, ApproveForm form) {
		if (!Confirmation.isTrial()) {
			Actor.current()
				.ifPresent((person) -> this.reauthentication.confirm(person.accountId(), form.typedPassword()));
		}
		this.approvals.approve(id, form.data());
	}

	@PostMapping("/return")
	String sendBack(@PathVariable UUID id, @Valid @ModelAttribute("back") ReturnForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (!accepted(errors, () -> this.approvals.sendBack(new ProjectId(id), form.to(), form.why()))) {
			return this.pages.show(id, model);
		}
		next.addFlashAttribute("done", "publications.done.returned");
		return "redirect:/projects/{id}";
	}

}
