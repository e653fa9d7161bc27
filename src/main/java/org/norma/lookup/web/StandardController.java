package org.norma.lookup.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionSummary;
import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.lookup.Hit;
import org.norma.lookup.Lookup;
import org.norma.lookup.SearchQuery;
import org.norma.shared.web.AskedDay;
import org.norma.shared.web.PageHead;
import org.norma.shared.web.PublicPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@PermitAll
class StandardController {

	private static final int LONGEST = 300;

	private final Editions editions;

	private final Lookup lookup;

	private final StandardPages pages;

	private final StandardHead heads;

	private final FacetViews views;

	private final Parameters parameters;

	StandardController(Editions editions, Lookup lookup, StandardPages pages, StandardHead heads, FacetViews views,
			Parameters parameters) {
		this.heads = heads;
		this.editions = editions;
		this.lookup = lookup;
		this.pages = pages;
		this.views = views;
		this.parameters = parameters;
	}

	/**
	 * An edition; for a number or an amendment without a year the one in force on the
	 * day, or else the newest known then.
	 */
	@PublicPage(kept = 65, searched = true)
	@GetMapping("/standards/{slug}")
	String standard(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Model model,
			Locale locale) {
		var day = this.parameters.day(request);
		day.refuse(response);
		model.addAttribute("day", day);
		model.addAttribute("today", day.today());
		model.addAttribute("address", this.parameters.address(SearchQuery.of("", day.asOf())));
		model.addAttribute("from", request.getParameter("from"));
		return find(slug, day.asOf()).map((edition) -> {
			var page = this.pages.of(edition, day.asOf(), day.today(), locale);
			model.addAttribute("page", page);
			model.addAttribute("asked", asked(request.getParameter("from"), edition));
			model.addAttribute("head", this.heads.of(page, PageHead.in(model), locale));
			return "lookup/standard";
		}).orElseGet(() -> nothing(slug, day, response, model, locale));
	}

	/** The number that was typed, where the edition has the figures of it alone. */
	private static @Nullable String asked(@Nullable String typed, Edition edition) {
		return Optional.ofNullable(typed)
			.filter((text) -> text.length() <= LONGEST)
			.flatMap(Lookup::numberIn)
			.filter((number) -> !edition.isCalled(number))
			.map(Designation::format)
			.orElse(null);
	}

	private Optional<Edition> find(String slug, LocalDate asOf) {
		if (Designation.isBlank(slug) || slug.length() > LONGEST) {
			return Optional.empty();
		}
		return this.editions.bySlug(slug).or(() -> {
			var number = Designation.fromSlug(slug);
			return this.editions.leading(number, asOf)
				.or(() -> number.isOpaque() || number.isDated() || !number.supplements().isEmpty() ? Optional.empty()
						: this.lookup.newestOf(number, asOf).map(Hit::slug).flatMap(this.editions::bySlug));
		});
	}

	/**
	 * The first edition of a standard of which nothing was known yet on the day asked
	 * for.
	 */
	private @Nullable EditionSummary first(String slug, AskedDay day) {
		return day.isCurrent() || Designation.isBlank(slug) || slug.length() > LONGEST ? null
				: this.editions.first(Designation.fromSlug(slug)).filter((each) -> isAfter(each, day)).orElse(null);
	}

	private static boolean isAfter(EditionSummary edition, AskedDay day) {
		var from = edition.validity().knownFrom();
		return from != null && from.isAfter(day.asOf()) && !from.isAfter(day.today());
	}

	private String nothing(String slug, AskedDay day, HttpServletResponse response, Model model, Locale locale) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		model.addAttribute("head", PageHead.in(model).hidden());
		var words = slug.substring(0, Math.min(slug.length(), 100)).replaceAll("[-~_]+", " ").strip();
		var number = Designation.isBlank(slug) ? words
				: Designation.fromSlug(slug.substring(0, Math.min(slug.length(), 100))).format();
		var near = this.lookup.search(SearchQuery.of(words, day.asOf()).page(1, 5));
		model.addAttribute("number", number);
		model.addAttribute("slug", slug);
		model.addAttribute("first", first(slug, day));
		model.addAttribute("lines", this.views.lines(near.hits(), locale));
		model.addAttribute("address", this.parameters.address(near.query()));
		return "lookup/no-standard";
	}

}
