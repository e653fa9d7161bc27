package org.norma.projects.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.projects.CourseService;
import org.norma.projects.ExemptionService;
import org.norma.projects.PlanService;
import org.norma.projects.ProjectId;
import org.norma.shared.web.Asks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.accepted;

/** The acts of the authority, each with a page that says what will happen. */
@Controller
@RequestMapping("/projects/{id}")
@RolesAllowed("OFFICIAL")
class ActController {

	private final PlanService plan;

	private final CourseService course;

	private final ExemptionService exemptions;

	private final ActPages pages;

	ActController(PlanService plan, CourseService course, ExemptionService exemptions, ActPages pages) {
		this.plan = plan;
		this.course = course;
		this.exemptions = exemptions;
		this.pages = pages;
	}

	@GetMapping("/{act:publicise|decide|extend|suspend|resume|cancel|redraft}")
	String page(@PathVariable UUID id, @PathVariable String act, Model model) {
		return this.pages.show(id, act, "", model);
	}

	@GetMapping("/exempt")
	String exempt(@PathVariable UUID id, @RequestParam String gate, Model model) {
		return this.pages.show(id, "exempt", gate, model);
	}

	@PostMapping("/publicise")
	String publicise(@PathVariable UUID id, @Valid @ModelAttribute("form") PublicityForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var done = accepted(errors, () -> this.plan.publicise(new ProjectId(id), form.version(),
				java.util.Objects.requireNonNull(form.until())));
		return done ? this.pages.back(next) : this.pages.show(id, "publicise", "", model);
	}

	@PostMapping("/decide")
	@Asks("projects.confirm.decide")
	String decide(@PathVariable UUID id, @Valid @ModelAttribute("form") DecisionForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		return accepted(errors, () -> decide(new ProjectId(id), form)) ? this.pages.back(next)
				: this.pages.show(id, "decide", "", model);
	}

	private void decide(ProjectId id, DecisionForm form) {
		if (Boolean.TRUE.equals(form.accepted())) {
			this.plan.accept(id, form.version(), form.department(), form.reason());
		}
		else {
			this.plan.refuse(id, form.version(), java.util.Objects.requireNonNull(form.reason()).strip());
		}
	}

	@PostMapping("/extend")
	String extend(@PathVariable UUID id, @Valid @ModelAttribute("form") ExtensionForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var done = accepted(errors,
				() -> this.course.extend(new ProjectId(id), form.version(),
						java.util.Objects.requireNonNull(form.months()),
						java.util.Objects.requireNonNull(form.reason()).strip()));
		return done ? this.pages.back(next) : this.pages.show(id, "extend", "", model);
	}

	@PostMapping("/suspend")
	String suspend(@PathVariable UUID id, @Valid @ModelAttribute("form") ReasonForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var done = accepted(errors, () -> this.course.suspend(new ProjectId(id), form.version(), form.why()));
		return done ? this.pages.back(next) : this.pages.show(id, "suspend", "", model);
	}

	@PostMapping("/resume")
	String resume(@PathVariable UUID id, @Valid @ModelAttribute("form") ReasonForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var done = accepted(errors, () -> this.course.resume(new ProjectId(id), form.version(), form.why()));
		return done ? this.pages.back(next) : this.pages.show(id, "resume", "", model);
	}

	@PostMapping("/cancel")
	@Asks("projects.confirm.cancel")
	String cancel(@PathVariable UUID id, @Valid @ModelAttribute("form") ReasonForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var done = accepted(errors, () -> this.course.cancel(new ProjectId(id), form.version(), form.why()));
		return done ? this.pages.back(next) : this.pages.show(id, "cancel", "", model);
	}

	@PostMapping("/redraft")
	String redraft(@PathVariable UUID id, @Valid @ModelAttribute("form") ReasonForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var done = accepted(errors, () -> this.course.redraft(new ProjectId(id), form.version(), form.why()));
		return done ? this.pages.back(next) : this.pages.show(id, "redraft", "", model);
	}

	@PostMapping("/exempt")
	@Asks("projects.confirm.exempt")
	String exempt(@PathVariable UUID id, @RequestParam String gate, @Valid @ModelAttribute("form") ReasonForm form,
			BindingResult errors, Model model, RedirectAttributes next) {
		var done = accepted(errors, () -> this.exemptions.request(new ProjectId(id), form.version(), gate, form.why()));
		return done ? this.pages.back(next) : this.pages.show(id, "exempt", gate, model);
	}

}
