package org.norma.projects.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.catalogue.Edition;
import org.norma.catalogue.Editions;
import org.norma.designations.AdoptionDegree;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectReader;
import org.norma.projects.ProposalService;
import org.norma.projects.StatedNeeds;
import org.norma.shared.NotFound;
import org.norma.shared.web.Offered;
import org.norma.shared.web.Said;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
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
import static org.norma.shared.web.FormRefusals.result;

/** Proposing a project and changing a proposal. */
@Controller
@RequestMapping("/projects")
@RolesAllowed({ "OFFICIAL", "DRAFTER" })
class ProposalController {

	private final ProposalService proposals;

	private final ProjectReader reader;

	private final ProposalForms forms;

	private final LevelChoices choices;

	private final BodyService bodies;

	private final Editions editions;

	private final ObjectProvider<StatedNeeds> needs;

	ProposalController(ProposalService proposals, ProjectReader reader, ProposalForms forms, LevelChoices choices,
			BodyService bodies, Editions editions, ObjectProvider<StatedNeeds> needs) {
		this.proposals = proposals;
		this.reader = reader;
		this.forms = forms;
		this.choices = choices;
		this.bodies = bodies;
		this.editions = editions;
		this.needs = needs;
	}

	@GetMapping("/new")
	@RolesAllowed("OFFICIAL")
	String blank(@RequestParam(required = false) @Nullable String revises,
			@RequestParam(required = false) @Nullable UUID need, Model model, Locale locale, RedirectAttributes next) {
		var planned = (need != null) ? planned(need) : Optional.<Said.Sentence>empty();
		if (planned.isPresent()) {
			next.addFlashAttribute("refusal", planned.get());
			return "redirect:/needs/" + need;
		}
		var revised = (revises != null) ? this.editions.bySlug(revises).orElse((Edition) null) : null;
		return form((need != null) ? this.forms.from(stated(need), need, locale) : this.forms.blank(revised), model,
				locale);
	}

	/** Why no project is proposed from the need; its page leads to the one that it is. */
	private Optional<Said.Sentence> planned(UUID need) {
		return Said.refusal(() -> this.needs.forEach((each) -> each.refusePlanned(need)));
	}

	private StatedNeeds.StatedNeed stated(UUID need) {
		return this.needs.stream()
			.flatMap((each) -> each.byId(need).stream())
			.findFirst()
			.orElseThrow(() -> new NotFound("projects.need-unknown"));
	}

	@PostMapping("/new")
	@RolesAllowed("OFFICIAL")
	String propose(@Valid @ModelAttribute("form") ProposalForm form, BindingResult errors, Model model, Locale locale,
			RedirectAttributes next) {
		var data = errors.hasErrors() ? null : this.forms.read(form, errors);
		return result(errors, () -> this.proposals.propose(Objects.requireNonNull(data))).map((made) -> {
			next.addFlashAttribute("done", "projects.done.proposed");
			return "redirect:/projects/" + made.value();
		}).orElseGet(() -> form(form, model, locale));
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable UUID id, Model model, Locale locale) {
		var details = this.reader.details(new ProjectId(id));
		if (!details.rights().edits()) {
			throw new AccessDeniedException("Not for this proposal");
		}
		model.addAttribute("details", details);
		return form(this.forms.of(details), model, locale);
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable UUID id, @Valid @ModelAttribute("form") ProposalForm form, BindingResult errors,
			Model model, Locale locale, RedirectAttributes next) {
		var data = errors.hasErrors() ? null : this.forms.read(form, errors);
		if (accepted(errors,
				() -> this.proposals.change(new ProjectId(id), form.seen(), java.util.Objects.requireNonNull(data)))) {
			next.addFlashAttribute("done", "projects.done.changed");
			return "redirect:/projects/{id}";
		}
		model.addAttribute("details", this.reader.details(new ProjectId(id)));
		return form(form, model, locale);
	}

	private String form(ProposalForm form, Model model, Locale locale) {
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", form);
		}
		model.addAttribute("kinds", ProjectKind.values());
		model.addAttribute("degrees", AdoptionDegree.values());
		model.addAttribute("levels", this.choices.forProjects(locale));
		rules(form.level(), model, locale);
		return "projects/form";
	}

	/**
	 * What the chosen level asks of a proposal, for a page that changes while it is
	 * filled.
	 */
	@GetMapping("/new/level")
	String level(@RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String legalGround,
			@RequestParam(required = false) @Nullable String procedure, Model model, Locale locale) {
		model.addAttribute("chosenGround", legalGround);
		model.addAttribute("chosenProcedure",
				(procedure != null) ? Offered.by(Procedure.class, procedure).orElse(null) : null);
		rules(level, model, locale);
		return "projects/form-parts :: level";
	}

	private void rules(@Nullable String level, Model model, Locale locale) {
		model.addAttribute("procedures", Procedure.values());
		if (level != null && !level.isBlank()) {
			this.choices.rules(new LevelCode(level), locale).ifPresent((rules) -> {
				model.addAttribute("rules", rules);
				model.addAttribute("procedures", rules.offered());
			});
		}
	}

	/** Suggestions for a field, whatever its name, that takes the code of a body. */
	@GetMapping("/bodies")
	String suggest(@RequestParam Map<String, String> typed, Model model) {
		var words = typed.values().stream().findFirst().orElse("");
		List<BodySummary> found = this.bodies.search(words, null, PageRequest.of(0, 20));
		model.addAttribute("bodies", found);
		return "projects/form-parts :: suggestions";
	}

}
