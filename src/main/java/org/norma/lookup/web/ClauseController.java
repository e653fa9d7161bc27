package org.norma.lookup.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.shared.web.Asks;
import org.norma.shared.web.FormRefusals;
import org.norma.shared.web.PublicPage;
import org.norma.shared.web.Said;

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
import org.springframework.web.servlet.view.RedirectView;

/** What is known of single clauses of an edition, as of any day. */
@Controller
@RequestMapping("/standards/{slug}/clauses")
@RolesAllowed({ "OFFICIAL", "ADMINISTRATOR" })
class ClauseController {

	private final ClauseActs facts;

	private final ClausePages pages;

	ClauseController(ClauseActs facts, ClausePages pages) {
		this.facts = facts;
		this.pages = pages;
	}

	@PublicPage
	@PermitAll
	@GetMapping
	String page(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Model model) {
		this.pages.day(request).refuse(response);
		return this.pages.show(this.pages.edition(slug), request, model);
	}

	@PostMapping
	@Asks("lookup.clauses.record.confirm")
	String record(@PathVariable String slug, @Valid @ModelAttribute("form") ClauseForm form, BindingResult errors,
			HttpServletRequest request, Model model, RedirectAttributes next) {
		var edition = this.pages.edition(slug);
		var outcome = this.facts.recorded(edition, form, errors);
		if (outcome.isEmpty()) {
			return this.pages.show(edition, request, model);
		}
		Said.foresee(next, () -> this.facts.consequences(edition, form, outcome.get()));
		next.addFlashAttribute("done", ChangeSentences.done("lookup.clauses.done", outcome.get()));
		return "redirect:/standards/{slug}/clauses";
	}

	@PostMapping("/{id}/remove")
	@Asks("lookup.clauses.remove.confirm")
	String remove(@PathVariable String slug, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String reason, RedirectAttributes next) {
		var edition = this.pages.edition(slug);
		return ChangeSentences.after(next, "lookup.clauses.removed", "/standards/{slug}/clauses", List.of(),
				() -> this.facts.takeBack(edition, id, reason));
	}

	@PostMapping("/number")
	@Asks("lookup.clauses.renumber.confirm")
	String renumber(@PathVariable String slug, @Valid @ModelAttribute("number") NumberForm form, BindingResult errors,
			HttpServletRequest request, Model model, RedirectAttributes next, Locale locale) {
		var edition = this.pages.edition(slug);
		if (!FormRefusals.accepted(errors, () -> renumber(edition, form, locale, next))) {
			return this.pages.show(edition, request, model);
		}
		return "redirect:/standards/{slug}/clauses";
	}

	@PostMapping("/number/remove")
	@Asks("lookup.clauses.renumber.remove.confirm")
	String takeBack(@PathVariable String slug, @RequestParam(required = false) @Nullable String reason, Locale locale,
			RedirectAttributes next) {
		var edition = this.pages.edition(slug);
		return ChangeSentences.after(next, "lookup.clauses.removed", lasting(edition),
				this.facts.namesBack(edition, locale), () -> this.facts.takeNumberBack(edition, reason));
	}

	/** Where an address of an act is opened as a page, the page of the acts is shown. */
	@GetMapping({ "/number", "/number/remove", "/{id}/remove", "/changes/{id}/{act:confirm|refuse|take-back}" })
	RedirectView acts(@PathVariable String slug) {
		return new RedirectView("/standards/" + slug + "/clauses", true, false, false);
	}

	/** The page under the number that it has before and after a change is taken back. */
	static String lasting(Edition edition) {
		var slug = edition.formerly()
			.stream()
			.findFirst()
			.map((former) -> former.number().slug())
			.orElse(edition.slug());
		return "/standards/" + slug + "/clauses";
	}

	private void renumber(Edition edition, NumberForm form, Locale locale, RedirectAttributes next) {
		var before = ChangeDetails.now(edition);
		var outcome = this.facts.renumber(edition, form, locale);
		Said.foresee(next, () -> this.facts.consequences(before, form, outcome, locale));
		next.addFlashAttribute("done", ChangeSentences.done("lookup.clauses.renumbered", outcome));
	}

}
