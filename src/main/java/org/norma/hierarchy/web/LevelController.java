package org.norma.hierarchy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.LevelNode;
import org.norma.hierarchy.NumberService;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleChanges;
import org.norma.hierarchy.RuleValues;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.web.AskedDay;
import org.norma.shared.web.PublicPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows everybody the tree of a day, and what a level rules. */
@Controller
@PermitAll
class LevelController {

	private final LevelDirectory levels;

	private final NumberService numbers;

	private final RuleRows rows;

	private final RuleValues values;

	private final RuleChanges changes;

	private final Clock clock;

	LevelController(LevelDirectory levels, NumberService numbers, RuleRows rows, RuleValues values, RuleChanges changes,
			Clock clock) {
		this.levels = levels;
		this.numbers = numbers;
		this.rows = rows;
		this.values = values;
		this.changes = changes;
		this.clock = clock;
	}

	@PublicPage
	@GetMapping("/levels")
	String tree(HttpServletRequest request, HttpServletResponse response, Model model) {
		var day = day(request, response, model);
		var roots = this.levels.tree(day);
		model.addAttribute("systems", roots.stream().filter(LevelController::isSystem).toList());
		model.addAttribute("outside", roots.stream().filter((node) -> !isSystem(node)).toList());
		return "hierarchy/tree";
	}

	private static boolean isSystem(LevelNode node) {
		return node.level().kind() == LevelKind.SYSTEM;
	}

	@PublicPage
	@GetMapping("/levels/{code}")
	String level(@PathVariable LevelCode code, HttpServletRequest request, HttpServletResponse response, Locale locale,
			Model model) {
		var day = day(request, response, model);
		var themes = this.rows.of(code, day, locale);
		model.addAttribute("level", this.levels.level(code));
		model.addAttribute("path", this.levels.pathTo(code));
		model.addAttribute("binding", this.levels.rulesOf(code, day).binding().orElse(null));
		model.addAttribute("themes", themes);
		model.addAttribute("unverified",
				themes.values().stream().flatMap(List::stream).filter((row) -> row.confidence().toVerify()).count());
		model.addAttribute("pattern", this.levels.rulesOf(code, day).pattern(Rule.NUMBER_PATTERN).orElse(null));
		model.addAttribute("example", this.numbers.example(code, day).orElse(null));
		model.addAttribute("children", this.levels.childrenOf(code, day));
		model.addAttribute("settable", settable(locale));
		model.addAttribute("waiting", waiting(code, locale));
		return "hierarchy/level";
	}

	/** Where people look for the rules of a level by the address alone. */
	@PermitAll
	@GetMapping(value = "/levels/{code}/rules", params = "!rule")
	String rules(@PathVariable LevelCode code) {
		return "redirect:/levels/" + this.levels.level(code).code() + "#rules";
	}

	/** Changes that wait for another administrator, for those who may decide on them. */
	private List<RuleChangeRow> waiting(LevelCode code, Locale locale) {
		var administers = Actor.current().filter((person) -> person.holds(Role.ADMINISTRATOR)).isPresent();
		return administers ? this.changes.waiting(code).stream().map((each) -> this.rows.change(each, locale)).toList()
				: List.of();
	}

	private List<Rule> settable(Locale locale) {
		return List.of(Rule.values())
			.stream()
			.sorted(Comparator.comparing((rule) -> this.values.text("hierarchy.rule." + rule.key(), locale)))
			.toList();
	}

	private LocalDate day(HttpServletRequest request, HttpServletResponse response, Model model) {
		var asked = AskedDay.of(request, "on", LocalDate.now(this.clock));
		asked.refuse(response);
		model.addAttribute("asked", asked);
		model.addAttribute("day", asked.asOf());
		model.addAttribute("isToday", asked.isCurrent());
		return asked.asOf();
	}

}
