package org.norma.publications.web;

import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectId;
import org.norma.publications.Disclosure;
import org.norma.publications.DisclosureService;
import org.norma.publications.Publications;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.Said.Sentence;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The declaration of an enterprise or association of its own standard. */
@Controller
@RequestMapping("/projects/{id}/disclosure")
@RolesAllowed({ "OFFICIAL", "DRAFTER" })
class DisclosureController {

	private static final String PAGE = "redirect:/projects/{id}/publication";

	private final DisclosureService disclosures;

	private final Publications publications;

	DisclosureController(DisclosureService disclosures, Publications publications) {
		this.disclosures = disclosures;
		this.publications = publications;
	}

	@GetMapping
	String page(@PathVariable UUID id, Model model) {
		return show(id, DisclosureForm.of(this.disclosures.of(new ProjectId(id)).orElse(null)), Map.of(), model);
	}

	@PostMapping
	String declare(@PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes next) {
		var form = DisclosureForm.typed(typed);
		var faults = form.faults();
		if (!faults.isEmpty()) {
			return show(id, form, faults, model);
		}
		try {
			this.disclosures.declare(new ProjectId(id), form.day(), form.statements());
		}
		catch (RuleBroken refusal) {
			model.addAttribute("refusal", refusal);
			return show(id, form, Map.of(), model);
		}
		next.addFlashAttribute("done", "publications.done.disclosed");
		return PAGE;
	}

	private String show(UUID id, DisclosureForm form, Map<String, Sentence> faults, Model model) {
		var record = this.publications.record(new ProjectId(id));
		if (!this.publications.mayLead(record.project())) {
			throw new AccessDeniedException("Not for this project");
		}
		model.addAttribute("project", record.project());
		model.addAttribute("record", record);
		model.addAttribute("open", this.disclosures.open(record.project()));
		model.addAttribute("items", this.disclosures.items(record.project()));
		model.addAttribute("form", form);
		model.addAttribute("faults", faults);
		model.addAttribute("longest", Disclosure.LONGEST);
		model.addAttribute("when",
				this.publications.rules(record.project())
					.text(Rule.DISCLOSURE_WHEN)
					.map((text) -> text.in(LocaleContextHolder.getLocale()))
					.orElse(null));
		return "publications/disclosure";
	}

}
