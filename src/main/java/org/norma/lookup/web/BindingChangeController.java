package org.norma.lookup.web;

import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.BindingChanges;
import org.norma.catalogue.Edition;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A second person confirms or refuses what makes an edition bind otherwise. */
@Controller
@RequestMapping("/standards/{slug}/clauses/changes/{id}")
@RolesAllowed({ "OFFICIAL", "ADMINISTRATOR" })
class BindingChangeController {

	private final BindingChanges changes;

	private final ChangeDetails details;

	private final ClausePages pages;

	BindingChangeController(BindingChanges changes, ChangeDetails details, ClausePages pages) {
		this.changes = changes;
		this.details = details;
		this.pages = pages;
	}

	@PostMapping("/confirm")
	@Asks("lookup.change.confirm.confirm")
	String confirm(@PathVariable String slug, @PathVariable UUID id, Locale locale, RedirectAttributes next) {
		var edition = this.pages.edition(slug);
		return after(next, edition, id, locale, "lookup.change.confirmed", ClauseController.lasting(edition),
				() -> this.changes.confirm(edition.id(), id));
	}

	@PostMapping("/refuse")
	@Asks("lookup.change.refuse.confirm")
	String refuse(@PathVariable String slug, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String reason, Locale locale, RedirectAttributes next) {
		var edition = this.pages.edition(slug);
		return after(next, edition, id, locale, "lookup.change.refused", "/standards/{slug}/clauses",
				() -> this.changes.refuse(edition.id(), id, reason));
	}

	@PostMapping("/take-back")
	@Asks("lookup.change.take-back.confirm")
	String takeBack(@PathVariable String slug, @PathVariable UUID id, Locale locale, RedirectAttributes next) {
		var edition = this.pages.edition(slug);
		return after(next, edition, id, locale, "lookup.change.taken-back", "/standards/{slug}/clauses",
				() -> this.changes.takeBack(edition.id(), id));
	}

	/** The question before the act says all that it is about. */
	private String after(RedirectAttributes next, Edition edition, UUID id, Locale locale, String done, String page,
			Runnable act) {
		var details = this.details.of(edition, id, locale);
		var address = Said.after(next, done, page, act);
		Said.foresee(next, () -> details);
		return address;
	}

}
