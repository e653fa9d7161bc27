package org.norma.hierarchy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.groups.Default;
import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.LevelService;
import org.norma.hierarchy.RuleValues;
import org.norma.shared.web.Asks;
import org.norma.shared.web.FormRefusals;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds levels, renames them, and says which prefixes their numbers bear. */
@Controller
@RolesAllowed("ADMINISTRATOR")
class LevelEditController {

	private final LevelDirectory levels;

	private final LevelService service;

	private final RuleValues values;

	private final Clock clock;

	LevelEditController(LevelDirectory levels, LevelService service, RuleValues values, Clock clock) {
		this.levels = levels;
		this.service = service;
		this.values = values;
		this.clock = clock;
	}

	@GetMapping("/levels/new")
	String fresh(@RequestParam(required = false) @Nullable LevelCode parent, Model model) {
		var above = (parent != null) ? this.levels.level(parent) : this.levels.root();
		var kind = (above.kind() != LevelKind.SYSTEM) ? above.kind() : null;
		model.addAttribute("form",
				new LevelForm(above.code().value(), "", kind, "", "", "", "", "", LocalDate.now(this.clock)));
		return page(model);
	}

	@PostMapping("/levels")
	String add(@Validated({ Default.class, LevelForm.New.class }) @ModelAttribute("form") LevelForm form,
			BindingResult result, Model model, Locale locale, RedirectAttributes redirect) {
		return FormRefusals.result(result, () -> this.service.add(form.wanted(), form.prefixList())).map((added) -> {
			redirect.addFlashAttribute("done", this.values.text("hierarchy.add.done", locale, added));
			return "redirect:/levels/" + added;
		}).orElseGet(() -> page(model));
	}

	private String page(Model model) {
		model.addAttribute("parents",
				this.levels.all().stream().filter((level) -> level.existsOn(LocalDate.now(this.clock))).toList());
		model.addAttribute("kinds", LevelKind.values());
		return "hierarchy/new";
	}

	@GetMapping("/levels/{code}/edit")
	String edit(@PathVariable LevelCode code, Model model) {
		var level = this.levels.level(code);
		model.addAttribute("level", level);
		model.addAttribute("form", form(level));
		return "hierarchy/edit";
	}

	private static LevelForm form(Level level) {
		return new LevelForm(level.above().map(LevelCode::value).orElse(null), level.code().last(), level.kind(),
				level.names().get("en").orElse(""), level.names().get("zh").orElse(""),
				level.names().get("it").orElse(""), level.region(), String.join("\n", level.prefixes()),
				level.validFrom());
	}

	@PostMapping("/levels/{code}/edit")
	@Asks("hierarchy.prefixes.confirm")
	String rename(@PathVariable LevelCode code, @Valid @ModelAttribute("form") LevelForm form, BindingResult result,
			Model model, Locale locale, RedirectAttributes redirect) {
		if (!FormRefusals.accepted(result, () -> this.service.describe(code, form.names(), form.prefixList()))) {
			model.addAttribute("level", this.levels.level(code));
			return "hierarchy/edit";
		}
		redirect.addFlashAttribute("done", this.values.text("hierarchy.rename.done", locale));
		return "redirect:/levels/" + code;
	}

}
