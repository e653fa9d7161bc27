package org.norma.hierarchy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.MergeService;
import org.norma.hierarchy.RuleReaches;
import org.norma.hierarchy.RuleValues;
import org.norma.hierarchy.Simulation;
import org.norma.shared.web.Asks;
import org.norma.shared.web.FormRefusals;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Retires and merges levels, after showing what would happen. */
@Controller
@RolesAllowed("ADMINISTRATOR")
class EndController {

	private final LevelDirectory levels;

	private final MergeService merges;

	private final RuleValues values;

	private final RuleReaches reaches;

	private final Clock clock;

	EndController(LevelDirectory levels, MergeService merges, RuleValues values, RuleReaches reaches, Clock clock) {
		this.reaches = reaches;
		this.levels = levels;
		this.merges = merges;
		this.values = values;
		this.clock = clock;
	}

	@GetMapping("/levels/{code}/retire")
	String retirement(@PathVariable LevelCode code, @ModelAttribute("form") EndForm form, BindingResult result,
			Model model, Locale locale) {
		FormRefusals.accepted(result, () -> show(this.merges.simulateRetirement(code, on(form)), model, locale));
		model.addAttribute("level", this.levels.level(code));
		model.addAttribute("on", on(form));
		return "hierarchy/retire";
	}

	@PostMapping("/levels/{code}/retire")
	@Asks("hierarchy.retire.confirm")
	String retire(@PathVariable LevelCode code, @ModelAttribute("form") EndForm form, BindingResult result, Model model,
			Locale locale, RedirectAttributes redirect) {
		if (!FormRefusals.accepted(result, () -> this.merges.retire(code, on(form), String.valueOf(form.seen())))) {
			return retirement(code, form, new BeanPropertyBindingResult(form, "shown"), model, locale);
		}
		redirect.addFlashAttribute("done",
				this.values.text("hierarchy.retire.done", locale, name(code, locale), on(form)));
		return "redirect:/levels/" + code;
	}

	@GetMapping("/levels/{code}/merge")
	String merger(@PathVariable LevelCode code, @ModelAttribute("form") EndForm form, BindingResult result, Model model,
			Locale locale) {
		if (form.into() != null && !form.into().isBlank()) {
			FormRefusals.accepted(result, () -> show(this.merges.simulateMerge(code, into(form)), model, locale));
		}
		model.addAttribute("level", this.levels.level(code));
		model.addAttribute("targets",
				this.levels.all()
					.stream()
					.filter((level) -> level.existsOn(LocalDate.now(this.clock)) && !level.code().equals(code))
					.toList());
		return "hierarchy/merge";
	}

	@PostMapping("/levels/{code}/merge")
	@Asks("hierarchy.merge.ask")
	String merge(@PathVariable LevelCode code, @ModelAttribute("form") EndForm form, BindingResult result, Model model,
			Locale locale, RedirectAttributes redirect) {
		if (!FormRefusals.accepted(result, () -> this.merges.merge(code, into(form), String.valueOf(form.seen()),
				Boolean.TRUE.equals(form.accepted())))) {
			return merger(code, form, new BeanPropertyBindingResult(form, "shown"), model, locale);
		}
		redirect.addFlashAttribute("done",
				this.values.text("hierarchy.merge.done", locale, name(code, locale), name(into(form), locale)));
		return "redirect:/levels/" + into(form);
	}

	private void show(Simulation simulation, Model model, Locale locale) {
		model.addAttribute("simulation", simulation);
		model.addAttribute("reach", this.reaches.at(simulation.from().code()));
		model.addAttribute("changes",
				simulation.changes()
					.stream()
					.map((change) -> new ChangeRow(change.level().name(locale), change.rule().key(),
							this.values.line(change.before(), locale), this.values.line(change.after(), locale)))
					.toList());
	}

	private String name(LevelCode code, Locale locale) {
		return this.levels.level(code).name(locale);
	}

	private LocalDate on(EndForm form) {
		return (form.on() != null) ? form.on() : LocalDate.now(this.clock);
	}

	private static LevelCode into(EndForm form) {
		return new LevelCode(Objects.requireNonNullElse(form.into(), ""));
	}

	/** A rule that would change, for the table of a simulation. */
	record ChangeRow(String level, String rule, String before, String after) {
	}

}
