package org.norma.lookup.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.PartialRevisions;
import org.norma.catalogue.Revision;
import org.norma.designations.Designation;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;
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

/** What is known of single clauses of an edition, as of any day. */
@Controller
@RequestMapping("/standards/{slug}/clauses")
@RolesAllowed({ "OFFICIAL", "ADMINISTRATOR" })
class ClauseController {

	private final ClauseActs facts;

	private final PartialRevisions revisions;

	private final ClausePages pages;

	ClauseController(ClauseActs facts, PartialRevisions revisions, ClausePages pages) {
		this.facts = facts;
		this.revisions = revisions;
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
		if (!this.facts.recorded(edition, form, errors)) {
			return this.pages.show(edition, request, model);
		}
		Said.foresee(next, () -> this.facts.consequences(edition, form));
		next.addFlashAttribute("done", "lookup.clauses.done");
		return "redirect:/standards/{slug}/clauses";
	}

	@PostMapping("/{id}/remove")
	@Asks("lookup.clauses.remove.confirm")
	String remove(@PathVariable String slug, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String reason, RedirectAttributes next) {
		var edition = this.pages.edition(slug);
		return Said.after(next, "lookup.clauses.removed", "/standards/{slug}/clauses",
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
		next.addFlashAttribute("done", "lookup.clauses.renumbered");
		return "redirect:/standards/{slug}/clauses";
	}

	@PostMapping("/number/remove")
	@Asks("lookup.clauses.renumber.remove.confirm")
	String takeBack(@PathVariable String slug, @RequestParam(required = false) @Nullable String reason,
			RedirectAttributes next) {
		var edition = this.pages.edition(slug);
		return Said.after(next, "lookup.clauses.removed", lasting(edition), () -> {
			if (reason == null || reason.isBlank()) {
				throw new RuleBroken("lookup.clauses.reason");
			}
			this.revisions.takeBack(edition.id(), reason.strip());
		});
	}

	/** The page under the number that it has before and after a change is taken back. */
	private static String lasting(Edition edition) {
		var slug = edition.formerly()
			.stream()
			.findFirst()
			.map((former) -> former.number().slug())
			.orElse(edition.slug());
		return "/standards/" + slug + "/clauses";
	}

	/** The title in the language in which it was shown; others stay. */
	private void renumber(Edition edition, NumberForm form, Locale locale, RedirectAttributes next) {
		var before = edition.designation();
		var typed = Objects.requireNonNull(form.number());
		var number = Designation.tryParse(typed)
			.orElseThrow(() -> new RuleBroken("lookup.clauses.no-number", typed).at("number"));
		var titles = new TreeMap<>(edition.titles().byLanguage());
		titles.put(edition.titles().languageIn(locale), Objects.requireNonNull(form.title()).strip());
		this.revisions.renumber(edition.id(),
				new Revision(number, new Texts(titles), Objects.requireNonNull(form.binding()),
						Objects.requireNonNull(form.changedOn()), Objects.requireNonNull(form.revision()).strip()));
		Said.foresee(next,
				() -> List.of(
						new Said.Sentence("lookup.clauses.renumber.foreseen",
								new Object[] { before, number.format(), form.changedOn() }),
						new Said.Sentence("lookup.clauses.renumber.binds." + form.binding(), new Object[0])));
	}

}
