package org.norma.publications.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectId;
import org.norma.publications.DisclosureService;
import org.norma.publications.Publications;
import org.norma.shared.RuleBroken;

import org.springframework.format.annotation.DateTimeFormat;
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

	private static final String ITEM = "item.";

	private final DisclosureService disclosures;

	private final Publications publications;

	DisclosureController(DisclosureService disclosures, Publications publications) {
		this.disclosures = disclosures;
		this.publications = publications;
	}

	@GetMapping
	String page(@PathVariable UUID id, Model model) {
		var disclosure = this.disclosures.of(new ProjectId(id)).orElse(null);
		model.addAttribute("supplyFrom", (disclosure != null) ? disclosure.supplyFrom() : null);
		return show(id, (disclosure != null) ? disclosure.statements() : Map.of(), model);
	}

	@PostMapping
	String declare(@PathVariable UUID id, @RequestParam Map<String, String> typed,
			@RequestParam(required = false) @DateTimeFormat(
					iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate supplyFrom,
			Model model, RedirectAttributes next) {
		var statements = statements(typed);
		try {
			this.disclosures.declare(new ProjectId(id), supplyFrom, statements);
		}
		catch (RuleBroken refusal) {
			model.addAttribute("refusal", refusal);
			model.addAttribute("supplyFrom", supplyFrom);
			return show(id, statements, model);
		}
		next.addFlashAttribute("done", "publications.done.disclosed");
		return "redirect:/projects/{id}/publication";
	}

	private static Map<String, String> statements(Map<String, String> typed) {
		var statements = new HashMap<String, String>();
		typed.forEach((name, text) -> {
			if (name.startsWith(ITEM)) {
				statements.put(name.substring(ITEM.length()), text);
			}
		});
		return statements;
	}

	private String show(UUID id, Map<String, String> statements, Model model) {
		var record = this.publications.record(new ProjectId(id));
		if (!this.publications.mayLead(record.project())) {
			throw new AccessDeniedException("Not for this project");
		}
		model.addAttribute("project", record.project());
		model.addAttribute("items", this.disclosures.items(record.project()));
		model.addAttribute("statements", statements);
		model.addAttribute("rules", this.publications.rules(record.project()));
		return "publications/disclosure";
	}

}
