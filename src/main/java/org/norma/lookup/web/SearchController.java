package org.norma.lookup.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.lookup.BadQuery;
import org.norma.lookup.Lookup;
import org.norma.lookup.SearchIndex;
import org.norma.lookup.SearchQuery;
import org.norma.lookup.SearchResult;
import org.norma.shared.web.PageHead;
import org.norma.shared.web.PublicPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

@Controller
@PermitAll
class SearchController {

	private static final int SUGGESTIONS = 8;

	private final Lookup lookup;

	private final FacetViews facets;

	private final SearchIndex index;

	private final Parameters parameters;

	private final StandardHead heads;

	private final ClassHints hints;

	SearchController(Lookup lookup, FacetViews facets, SearchIndex index, Parameters parameters, StandardHead heads,
			ClassHints hints) {
		this.hints = hints;
		this.heads = heads;
		this.lookup = lookup;
		this.facets = facets;
		this.index = index;
		this.parameters = parameters;
	}

	/**
	 * The search page; a full number leads to its standard unless the list is asked for.
	 * A day that cannot be read is said above what is found today.
	 */
	@PublicPage(kept = 65, searched = true)
	@GetMapping("/")
	String search(HttpServletRequest request, HtmxRequest htmx, HttpServletResponse response, Model model,
			Locale locale) {
		var day = this.parameters.day(request);
		model.addAttribute("day", day);
		try {
			if (day.typed() != null) {
				return unread(request, htmx, response, model, locale);
			}
			var query = this.parameters.query(request);
			var standard = standard(query, request);
			if (standard.isPresent() && htmx.isHtmxRequest()) {
				response.setHeader("HX-Redirect", request.getContextPath() + standard.get());
			}
			return standard.filter((found) -> !htmx.isHtmxRequest())
				.map((found) -> "redirect:" + found)
				.orElseGet(() -> results(query, model, locale));
		}
		catch (BadQuery bad) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("problem", bad);
			model.addAttribute("typed", this.parameters.typed(request));
			model.addAttribute("kept", this.parameters.readable(request));
			return results(SearchQuery.of("", day.asOf()), model, locale);
		}
	}

	/** Part of a page is only taken from an answer that went well. */
	private String unread(HttpServletRequest request, HtmxRequest htmx, HttpServletResponse response, Model model,
			Locale locale) {
		if (!htmx.isHtmxRequest()) {
			this.parameters.day(request).refuse(response);
		}
		return results(this.parameters.queryOfToday(request), model, locale);
	}

	/** What may be meant, while somebody types. */
	@PublicPage(kept = 65, searched = true)
	@GetMapping("/suggestions")
	String suggestions(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
		var typed = q.substring(0, Math.min(q.length(), 100)).replaceAll("\\p{Cntrl}+", " ").strip();
		var day = this.parameters.day(request);
		model.addAttribute("day", day);
		model.addAttribute("hits", this.lookup.suggest(typed, day.asOf(), SUGGESTIONS));
		return "lookup/suggestions";
	}

	private Optional<String> standard(SearchQuery query, HttpServletRequest request) {
		if (!query.chosen().isEmpty() || query.page() > 1 || query.text().isEmpty()
				|| request.getParameter("list") != null) {
			return Optional.empty();
		}
		return this.lookup.byNumber(query.text(), query.asOf()).map((hit) -> {
			var address = this.parameters.address(query).standard(hit.slug());
			return address + (address.contains("?") ? "&" : "?") + "from=" + UriUtils.encode(query.text(), "UTF-8");
		});
	}

	private String results(SearchQuery query, Model model, Locale locale) {
		var result = this.lookup.search(query);
		var address = this.parameters.address(query);
		model.addAttribute("query", query);
		model.addAttribute("head", head(query, address, PageHead.in(model), locale));
		model.addAttribute("result", result);
		model.addAttribute("address", address);
		model.addAttribute("hint", this.hints.of(result).orElse(null));
		model.addAttribute("progress", this.index.progress());
		model.addAttribute("facets", this.facets.of(result, locale));
		model.addAttribute("chips", this.facets.chosen(result, locale));
		model.addAttribute("lines", lines(result, locale));
		if (query.isEmpty()) {
			model.addAttribute("levels", this.facets.levels(result, locale));
			return "lookup/home";
		}
		return "lookup/search";
	}

	private PageHead head(SearchQuery query, Address address, PageHead frame, Locale locale) {
		return query.isEmpty() ? this.heads.home(frame, locale)
				: frame.withFeed(this.heads.feed(query.text(), locale), address.feed());
	}

	private List<Line> lines(SearchResult result, Locale locale) {
		return this.facets.lines(result.hits(), locale);
	}

}
