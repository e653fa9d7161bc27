package org.norma.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.projects.ActsNow;
import org.norma.projects.ExemptionService;
import org.norma.projects.ProjectDetails;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectReader;
import org.norma.shared.NotFound;
import org.norma.shared.web.Said;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the page of an act, with what the rules say about it. */
@Component
class ActPages {

	private final ProjectReader reader;

	private final ActsNow now;

	private final ExemptionService exemptions;

	private final LevelDirectory levels;

	private final Clock clock;

	ActPages(ProjectReader reader, ActsNow now, ExemptionService exemptions, LevelDirectory levels, Clock clock) {
		this.reader = reader;
		this.now = now;
		this.exemptions = exemptions;
		this.levels = levels;
		this.clock = clock;
	}

	String show(UUID id, String act, String gate, Model model) {
		var details = this.reader.details(new ProjectId(id));
		if (!details.rights().decides()) {
			throw new AccessDeniedException("Not for this project");
		}
		if (act.equals("exempt") && details.gates().stream().noneMatch((each) -> each.name().equals(gate))) {
			throw new NotFound("projects.no-gate");
		}
		var today = LocalDate.now(this.clock);
		var rules = this.levels.rulesOf(details.project().level(), today);
		model.addAttribute("details", details);
		model.addAttribute("act", act);
		model.addAttribute("gate", gate);
		if (act.equals("exempt")) {
			model.addAttribute("asked", this.exemptions.asks(new ProjectId(id), gate));
		}
		model.addAttribute("facts", facts(details, rules, today));
		model.addAttribute("department",
				rules.pattern(Rule.PLAN_PATTERN).filter((each) -> each.fields().contains("department")).isPresent());
		if (!model.containsAttribute("form")) {
			this.now.refusal(new ProjectId(id), act, gate)
				.ifPresent((refusal) -> model.addAttribute("impossible",
						new Said.Sentence(refusal.key(), refusal.arguments())));
			model.addAttribute("form", blank(act, details, rules, today));
		}
		return "projects/act";
	}

	String back(RedirectAttributes next) {
		next.addFlashAttribute("done", "projects.done.acted");
		return "redirect:/projects/{id}";
	}

	private static Object blank(String act, ProjectDetails details, RuleSet rules, LocalDate today) {
		return switch (act) {
			case "publicise" -> new PublicityForm(today.plusDays(publicityDays(details, rules)), details.version());
			case "decide" -> new DecisionForm(true, rules.list(Rule.PLAN_DEPARTMENTS).stream().findFirst().orElse(null),
					null, details.version());
			case "extend" -> {
				var most = rules.months(Rule.EXTENSION_MONTHS);
				yield new ExtensionForm(most.isPresent() ? most.getAsInt() : null, null, details.version());
			}
			default -> new ReasonForm(null, details.version());
		};
	}

	private static int publicityDays(ProjectDetails details, RuleSet rules) {
		return rules.days(publicityRule(details, rules)).orElse(0);
	}

	private static Rule publicityRule(ProjectDetails details, RuleSet rules) {
		return (details.project().urgent() && rules.days(Rule.PUBLICITY_DAYS_URGENT).isPresent())
				? Rule.PUBLICITY_DAYS_URGENT : Rule.PUBLICITY_DAYS;
	}

	private static Facts facts(ProjectDetails details, RuleSet rules, LocalDate today) {
		var days = publicityDays(details, rules);
		var extension = rules.months(Rule.EXTENSION_MONTHS);
		return new Facts(days, today.plusDays(days), basis(rules, publicityRule(details, rules)),
				extension.isPresent() ? extension.getAsInt() : null, rules.days(Rule.EXTENSION_REQUEST_DAYS).orElse(0),
				basis(rules, Rule.EXTENSION_MONTHS),
				rules.text(Rule.EXEMPTION_AUTHORITY)
					.map((text) -> text.in(LocaleContextHolder.getLocale()))
					.orElse("–"),
				basis(rules, Rule.EXEMPTION_AUTHORITY));
	}

	private static String basis(RuleSet rules, Rule rule) {
		return Optional.of(rule).flatMap(rules::get).map(EffectiveRule::basis).orElse("–");
	}

	/** What the rules say about the act. */
	record Facts(int publicityDays, LocalDate publicityUntil, String publicityBasis, @Nullable Integer extensionMonths,
			int extensionNotice, String extensionBasis, String exemptionAuthority, String exemptionBasis) {
	}

}
