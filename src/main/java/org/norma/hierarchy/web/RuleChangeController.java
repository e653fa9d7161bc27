package org.norma.hierarchy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.RuleChangeView;
import org.norma.hierarchy.RuleChanges;
import org.norma.hierarchy.RulePlans;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of rules that guard: another administrator agrees or refuses. */
@Controller
@RequestMapping("/rule-changes")
@RolesAllowed("ADMINISTRATOR")
class RuleChangeController {

	private static final String ONE = "/rule-changes/{id}";

	private final RuleChanges changes;

	private final RulePlans plans;

	private final RuleRows rows;

	private final PlanRows planRows;

	private final RuleForesight foresight;

	private final Clock clock;

	RuleChangeController(RuleChanges changes, RulePlans plans, RuleRows rows, PlanRows planRows,
			RuleForesight foresight, Clock clock) {
		this.changes = changes;
		this.plans = plans;
		this.rows = rows;
		this.planRows = planRows;
		this.foresight = foresight;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model, Locale locale) {
		model.addAttribute("waiting", rows(this.changes.waiting(), locale));
		model.addAttribute("countersigned", this.changes.isCountersigned());
		model.addAttribute("planned", this.planRows.all(locale));
		model.addAttribute("alone", this.planRows.alone(locale));
		model.addAttribute("decided", rows(this.changes.decided(), locale));
		return "hierarchy/rule-changes";
	}

	private List<RuleChangeRow> rows(List<RuleChangeView> changes, Locale locale) {
		return changes.stream().map((each) -> this.rows.change(each, locale)).toList();
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model, Locale locale) {
		var change = this.rows.change(this.changes.view(id), locale);
		var today = LocalDate.now(this.clock);
		model.addAttribute("change", change);
		model.addAttribute("present", this.rows.of(change.level(), change.rule(), today, locale).orElse(null));
		model.addAttribute("earliest", today.plusDays(1));
		return "hierarchy/rule-change";
	}

	@PostMapping("/{id}/agree")
	@Asks("hierarchy.change.confirm")
	String agree(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
		return Said.after(next, "hierarchy.change.done.AGREED", ONE, () -> {
			this.changes.agree(id);
			var line = this.changes.view(id).line();
			Said.foresee(next, () -> this.foresight.agreed(line.level(), line.rule(), locale));
		});
	}

	@PostMapping("/{id}/refuse")
	String refuse(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			RedirectAttributes next) {
		return Said.after(next, "hierarchy.change.done.REFUSED", ONE, reason, () -> this.changes.refuse(id, reason));
	}

	/** A change that was made or agreed to and is to come. */
	@PostMapping("/plans/{id}/take-back")
	@Asks("hierarchy.plan.confirm")
	String takePlanBack(@PathVariable UUID id, RedirectAttributes next) {
		return Said.after(next, "hierarchy.change.done.WITHDRAWN", "/rule-changes", () -> this.plans.takeBack(id));
	}

	@PostMapping("/{id}/take-back")
	String takeBack(@PathVariable UUID id, RedirectAttributes next) {
		return Said.after(next, "hierarchy.change.done.TAKEN_BACK", ONE, () -> this.changes.takeBack(id));
	}

}
