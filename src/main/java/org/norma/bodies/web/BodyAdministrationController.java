package org.norma.bodies.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.bodies.BodyAdministration;
import org.norma.bodies.BodyDirectory;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyKind;
import org.norma.bodies.MembershipKind;
import org.norma.classification.Classification;
import org.norma.classification.Entry;
import org.norma.classification.Scheme;
import org.norma.shared.Texts;
import org.norma.shared.web.Asks;
import org.norma.shared.web.FormRefusals;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RolesAllowed("ADMINISTRATOR")
class BodyAdministrationController {

	private final BodyAdministration administration;

	private final BodyDirectory directory;

	private final Classification classification;

	BodyAdministrationController(BodyAdministration administration, BodyDirectory directory,
			Classification classification) {
		this.administration = administration;
		this.directory = directory;
		this.classification = classification;
	}

	@ModelAttribute("kinds")
	BodyKind[] kinds() {
		return BodyKind.values();
	}

	@ModelAttribute("regions")
	List<Entry> regions() {
		return this.classification.children(Scheme.REGION, null);
	}

	@GetMapping("/bodies/new")
	String newBody(Model model) {
		model.addAttribute("form", BodyForm.empty());
		return "bodies/form";
	}

	@PostMapping("/bodies/new")
	String create(@Valid @ModelAttribute("form") BodyForm form, BindingResult errors) {
		return FormRefusals.result(errors, () -> this.administration.create(form.facts(Texts.empty())))
			.map((slug) -> "redirect:/bodies/" + slug)
			.orElse("bodies/form");
	}

	@GetMapping("/bodies/{slug}/edit")
	String edit(@PathVariable String slug, Model model) {
		var body = this.directory.details(slug);
		model.addAttribute("body", body);
		model.addAttribute("form", BodyForm.of(body));
		return "bodies/form";
	}

	@PostMapping("/bodies/{slug}/edit")
	@Asks({ "bodies.parent.confirm", "bodies.parent.confirm.none" })
	String change(@PathVariable String slug, @Valid @ModelAttribute("form") BodyForm form, BindingResult errors,
			Model model) {
		var body = this.directory.details(slug);
		model.addAttribute("body", body);
		return FormRefusals.accepted(errors,
				() -> this.administration.change(new BodyId(body.id()), form.facts(body.names())))
						? "redirect:/bodies/{slug}" : "bodies/form";
	}

	@PostMapping("/bodies/{slug}/disband")
	@Asks({ "bodies.disband.confirm", "bodies.disband.confirm.successor" })
	String disband(@PathVariable String slug,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "") String successor) {
		this.administration.disband(id(slug), day, successor);
		return "redirect:/bodies/{slug}";
	}

	@PostMapping("/bodies/{slug}/successor")
	@Asks({ "bodies.succeed.confirm", "bodies.succeed.confirm.none" })
	String succeed(@PathVariable String slug, @RequestParam(defaultValue = "") String successor) {
		this.administration.succeed(id(slug), successor);
		return "redirect:/bodies/{slug}";
	}

	@PostMapping("/bodies/{slug}/reopen")
	String reopen(@PathVariable String slug) {
		this.administration.reopen(id(slug));
		return "redirect:/bodies/{slug}";
	}

	@PostMapping("/bodies/{slug}/members")
	String seat(@PathVariable String slug, @Valid MemberForm form) {
		this.administration.seat(id(slug), form.memberCode(), form.membership(), form.interest());
		return "redirect:/bodies/{slug}#members";
	}

	@PostMapping("/bodies/{slug}/members/remove")
	@Asks("bodies.member.remove.confirm")
	String unseat(@PathVariable String slug, @RequestParam UUID member, @RequestParam MembershipKind membership) {
		this.administration.unseat(id(slug), member, membership);
		return "redirect:/bodies/{slug}#members";
	}

	private BodyId id(String slug) {
		return new BodyId(this.directory.details(slug).id());
	}

}
