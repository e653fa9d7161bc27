package org.norma.lookup.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.norma.catalogue.BindingChanges;
import org.norma.catalogue.BindingSeconds;
import org.norma.catalogue.ClauseFact;
import org.norma.catalogue.Clauses;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionRights;
import org.norma.catalogue.Editions;
import org.norma.hierarchy.Binding;
import org.norma.lookup.SearchQuery;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Texts;
import org.norma.shared.web.AskedDay;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what is known of clauses, with the forms of those who keep it. */
@Component
class ClausePages {

	private final Editions editions;

	private final Clauses clauses;

	private final BindingChanges changes;

	private final ChangeDetails details;

	private final BindingSeconds seconds;

	private final EditionRights rights;

	private final Parameters parameters;

	ClausePages(Editions editions, Clauses clauses, BindingChanges changes, ChangeDetails details,
			BindingSeconds seconds, EditionRights rights, Parameters parameters) {
		this.changes = changes;
		this.details = details;
		this.seconds = seconds;
		this.editions = editions;
		this.clauses = clauses;
		this.rights = rights;
		this.parameters = parameters;
	}

	Edition edition(String slug) {
		return this.editions.bySlug(slug).orElseThrow(() -> new NotFound("lookup.clauses.no-standard", slug));
	}

	AskedDay day(HttpServletRequest request) {
		return this.parameters.day(request);
	}

	String show(Edition edition, HttpServletRequest request, Model model) {
		var day = day(request);
		var asOf = day.asOf();
		model.addAttribute("day", day);
		model.addAttribute("address", this.parameters.address(SearchQuery.of("", asOf)));
		var known = this.clauses.of(edition);
		model.addAttribute("edition", edition);
		model.addAttribute("asOf", asOf);
		model.addAttribute("known", known);
		model.addAttribute("called", known.calledOn(asOf).orElse(null));
		model.addAttribute("name", edition.calledOn(asOf));
		model.addAttribute("effect", edition.bindingOn(asOf));
		model.addAttribute("status", edition.statusOn(asOf));
		model.addAttribute("kinds", kinds(edition));
		model.addAttribute("bindings", Binding.values());
		var keeper = Actor.current().filter((person) -> this.rights.keeps(edition, person));
		model.addAttribute("keeps", keeper.isPresent());
		model.addAttribute("waiting", keeper.map((person) -> waiting(edition, person)).orElse(List.of()));
		model.addAttribute("decided", keeper.map((person) -> decided(edition)).orElse(List.of()));
		offer(model, "form", new ClauseForm(kinds(edition).get(0), null, null, null, null));
		offer(model, "number", new NumberForm(null, edition.titles().in(LocaleContextHolder.getLocale()),
				edition.binding(), null, null, edition.titles().byLanguage()));
		model.addAttribute("otherTitles", otherTitles(edition.titles(), LocaleContextHolder.getLocale()));
		return "lookup/clauses";
	}

	private List<WaitingChange> waiting(Edition edition, Actor person) {
		var waiting = this.changes.waiting(edition.id());
		var own = this.seconds.of(person, edition, waiting);
		return waiting.stream()
			.map((each) -> new WaitingChange(each, ChangeSentences.what(each),
					this.details.names(edition, each.wanted(), LocaleContextHolder.getLocale()), own.contains(each)))
			.toList();
	}

	private List<List<DefaultMessageSourceResolvable>> decided(Edition edition) {
		return this.changes.decided(edition.id())
			.stream()
			.map((each) -> List.of(ChangeSentences.what(each.change()), ChangeSentences.decided(each)))
			.toList();
	}

	/** Where the whole text always bound, no clause binds by itself. */
	private static List<ClauseFact.Kind> kinds(Edition edition) {
		boolean wholly = edition.bindingOn(LocalDate.MAX).whole() == Binding.MANDATORY
				&& edition.formerly().stream().allMatch((each) -> each.binding() == Binding.MANDATORY);
		return wholly ? List.of(ClauseFact.Kind.REPEALED) : List.of(ClauseFact.Kind.values());
	}

	/** Languages of the other titles, with what the reader calls them. */
	private static Map<String, String> otherTitles(Texts titles, Locale reader) {
		var others = new TreeMap<String, String>();
		titles.byLanguage()
			.keySet()
			.stream()
			.filter((language) -> !language.equals(titles.languageIn(reader)))
			.forEach((language) -> others.put(language, Locale.forLanguageTag(language).getDisplayLanguage(reader)));
		return others;
	}

	private static void offer(Model model, String name, Object form) {
		if (!model.containsAttribute(name)) {
			model.addAttribute(name, form);
		}
	}

}
