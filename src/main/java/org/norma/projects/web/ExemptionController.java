package org.norma.projects.web;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.projects.ExemptionService;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectReader;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Said;
import org.norma.shared.web.PublicPage;

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

/** The second pair of eyes: an exemption is countersigned, refused or taken back. */
@Controller
@RequestMapping("/projects/{id}/exemptions/{gate}")
@RolesAllowed("OFFICIAL")
class ExemptionController {

	private static final String PAGE = "/projects/{id}/exemptions/{gate}";

	private final ExemptionService exemptions;

	private final ProjectReader reader;

	ExemptionController(ExemptionService exemptions, ProjectReader reader) {
		this.exemptions = exemptions;
		this.reader = reader;
	}

	/** Everybody who may see the project. */
	@GetMapping
	@PermitAll
	@PublicPage
	String page(@PathVariable UUID id, @PathVariable String gate, Model model) {
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new ReasonForm(null, 0));
		}
		model.addAttribute("details", this.reader.details(new ProjectId(id)));
		model.addAttribute("request", this.exemptions.page(new ProjectId(id), gate));
		return "projects/exemption";
	}

	@PostMapping("/countersign")
	@Asks("projects.confirm.countersign")
	String countersign(@PathVariable UUID id, @PathVariable String gate, RedirectAttributes next) {
		return Said.after(next, "projects.done.acted", PAGE,
				() -> this.exemptions.countersign(new ProjectId(id), gate));
	}

	@PostMapping("/refuse")
	String refuse(@PathVariable UUID id, @PathVariable String gate, @Valid @ModelAttribute("form") ReasonForm form,
			BindingResult errors, Model model, RedirectAttributes next) {
		if (!accepted(errors, () -> this.exemptions.refuse(new ProjectId(id), gate, form.why()))) {
			return page(id, gate, model);
		}
		next.addFlashAttribute("done", "projects.done.acted");
		return "redirect:" + PAGE;
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable UUID id, @PathVariable String gate, RedirectAttributes next) {
		return Said.after(next, "projects.done.acted", PAGE, () -> this.exemptions.withdraw(new ProjectId(id), gate));
	}

}
