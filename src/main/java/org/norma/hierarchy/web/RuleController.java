package org.norma.hierarchy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.Confidence;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.NumberPattern;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleChanges;
import org.norma.hierarchy.RuleEntry;
import org.norma.hierarchy.RuleReaches;
import org.norma.hierarchy.RuleService;
import org.norma.hierarchy.RuleValues;
import org.norma.shared.web.Asks;
import org.norma.shared.web.FormRefusals;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a rule of a level from a day on. */
@Controller
@RolesAllowed("ADMINISTRATOR")
class RuleController {

	private static final int SHOWN = 12;

	private final LevelDirectory levels;

	private final RuleService rules;

	private final RuleChanges changes;

	private final RuleRows rows;

	private final RuleValues values;

	private final RuleForesight foresight;

	private final PlanRows plans;

	private final RuleReaches reaches;

	private final Clock clock;

	RuleController(LevelDirectory levels, RuleService rules, RuleChanges changes, RuleRows rows, RuleValues values,
			RuleForesight foresight, PlanRows plans, RuleReaches reaches, Clock clock) {
		this.reaches = reaches;
		this.levels = levels;
		this.rules = rules;
		this.changes = changes;
		this.rows = rows;
		this.values = values;
		this.foresight = foresight;
		this.plans = plans;
		this.clock = clock;
	}

	@GetMapping(value = "/levels/{code}/rules", params = "rule")
	String choose(@PathVariable LevelCode code, @RequestParam String rule) {
		return "redirect:/levels/" + code + "/rules/" + Rule.of(rule).key() + "/edit";
	}

	@GetMapping("/levels/{code}/rules/{rule}/edit")
	String edit(@PathVariable LevelCode code, @PathVariable String rule, Model model, Locale locale) {
		var now = this.levels.rulesOf(code, today()).line(Rule.of(rule)).orElse(null);
		model.addAttribute("form", RuleForm.changing(now, today().withDayOfMonth(1).plusMonths(1), locale));
		return page(code, Rule.of(rule), model, locale);
	}

	@PostMapping("/levels/{code}/rules/{rule}/edit")
	@Asks("hierarchy.confirm-rule")
	String save(@PathVariable LevelCode code, @PathVariable String rule, @Valid @ModelAttribute("form") RuleForm form,
			BindingResult result, Model model, Locale locale, RedirectAttributes redirect) {
		var changed = Rule.of(rule);
		return FormRefusals.result(result, () -> form.apply(this.rules, code, changed)).map((outcome) -> {
			Said.foresee(redirect, () -> this.foresight.of(code, changed, outcome, locale));
			redirect.addFlashAttribute("done", this.values.text("hierarchy.rule.saved." + outcome, locale,
					this.values.text("hierarchy.rule." + changed.key(), locale), String.valueOf(form.validFrom())));
			return "redirect:/levels/" + code;
		}).orElseGet(() -> page(code, changed, model, locale));
	}

	private String page(LevelCode code, Rule rule, Model model, Locale locale) {
		var heirs = this.levels.heirsOf(code, rule, today());
		model.addAttribute("level", this.levels.level(code));
		model.addAttribute("rule", rule);
		model.addAttribute("present", this.rows.of(code, rule, today(), locale).orElse(null));
		model.addAttribute("history", this.rows.past(code, rule, today(), locale));
		model.addAttribute("reach", this.reaches.of(code, rule, null, today().plusDays(1)));
		model.addAttribute("heirs", heirs.stream().limit(SHOWN).toList());
		model.addAttribute("heirCount", heirs.size());
		model.addAttribute("countersigned", rule.guards() && this.changes.isCountersigned());
		model.addAttribute("waits", this.changes.waiting(code, rule).orElse(null));
		model.addAttribute("plans", this.plans.of(code, rule, locale));
		model.addAttribute("bindings", Binding.values());
		model.addAttribute("confidences", Confidence.values());
		model.addAttribute("effects", this.levels.level(code).above().isPresent() ? List.of(RuleEntry.Effect.values())
				: List.of(RuleEntry.Effect.SET, RuleEntry.Effect.NONE));
		model.addAttribute("fields",
				String.join(", ", NumberPattern.FIELDS.stream().map((field) -> "{" + field + "}").toList()));
		return "hierarchy/rule";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
