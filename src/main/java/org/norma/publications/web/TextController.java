package org.norma.publications.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.catalogue.Editions;
import org.norma.publications.Publications;
import org.norma.shared.NotFound;
import org.norma.shared.web.AskedDay;
import org.norma.shared.web.PublicPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The text of a published edition, where it may be read. */
@Controller
@PermitAll
class TextController {

	private final Publications publications;

	private final Editions editions;

	private final Clock clock;

	TextController(Publications publications, Editions editions, Clock clock) {
		this.publications = publications;
		this.editions = editions;
		this.clock = clock;
	}

	@PublicPage
	@GetMapping("/standards/{slug}/text")
	String text(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Model model) {
		var edition = this.editions.bySlug(slug)
			.orElseThrow(() -> new NotFound("publications.refused.no-edition", slug));
		var day = AskedDay.of(request, LocalDate.now(this.clock));
		day.refuse(response);
		model.addAttribute("edition", edition);
		model.addAttribute("day", day);
		model.addAttribute("around", this.editions.around(edition, day.asOf()));
		model.addAttribute("publication", this.publications.ofEdition(edition.id()).orElse(null));
		model.addAttribute("revision", this.publications.readableText(edition.id())
			.orElseThrow(() -> new NotFound("publications.refused.text-not-public", edition.designation())));
		return "publications/text";
	}

}
