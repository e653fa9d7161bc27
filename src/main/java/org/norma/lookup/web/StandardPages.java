package org.norma.lookup.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionName;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionNotes;
import org.norma.catalogue.Editions;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.Surroundings;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.RuleSet;
import org.norma.lookup.Facet;
import org.norma.lookup.Names;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the page of a standard together. */
@Component
class StandardPages {

	private final Editions editions;

	private final Names names;

	private final LevelDirectory levels;

	private final ObjectProvider<EditionNotes> notes;

	StandardPages(Editions editions, Names names, LevelDirectory levels, ObjectProvider<EditionNotes> notes) {
		this.levels = levels;
		this.editions = editions;
		this.names = names;
		this.notes = notes;
	}

	StandardPage of(Edition edition, LocalDate asOf, LocalDate today, Locale locale) {
		var around = this.editions.around(edition, asOf);
		var name = around.name();
		var ids = Stream.of(edition.issuerId(), edition.committeeId())
			.flatMap((id) -> id.stream())
			.map(UUID::toString)
			.toList();
		var bodies = this.names.bodies(ids, locale);
		var dissolved = this.names.dissolved(ids, locale, asOf);
		var issuer = edition.issuerId().map((id) -> bodies.get(id.toString())).orElse(null);
		return new StandardPage(around, today, name.titles().in(locale), name.titles().languageIn(locale),
				otherTitles(name, locale), this.names.levels(locale).getOrDefault(name.level(), name.level()), issuer,
				edition.issuerId().map((id) -> dissolved.get(id.toString())).orElse(null),
				edition.committeeId().map((id) -> bodies.get(id.toString())).orElse(null), groups(around.related()),
				classes(edition, locale), region(edition, locale), citations(name, issuer, locale),
				RelationGraph.of(name.designation(), around.related()), notes(around), ofEnterprise(edition),
				BindingFact.of(around, today, rules(name.level(), asOf), locale));
	}

	/** Of what was published later there is nothing to tell yet. */
	private List<EditionNote> notes(Surroundings around) {
		var edition = around.edition();
		return edition.validity().isKnownOn(around.asOf()) ? this.notes.orderedStream()
			.flatMap((each) -> each.of(edition, around.related(), around.asOf()).stream())
			.toList() : List.of();
	}

	private RuleSet rules(String code, LocalDate asOf) {
		var level = new LevelCode(code);
		return this.levels.byCode(level).isPresent() ? this.levels.rulesOf(level, asOf)
				: this.levels.rulesOf(this.levels.root().code(), asOf);
	}

	private boolean ofEnterprise(Edition edition) {
		return this.levels.byCode(new LevelCode(edition.level()))
			.filter((level) -> level.kind() == LevelKind.ENTERPRISE)
			.isPresent();
	}

	private static List<StandardPage.Title> otherTitles(EditionName name, Locale locale) {
		var shown = name.titles().in(locale);
		return name.titles()
			.byLanguage()
			.entrySet()
			.stream()
			.filter((title) -> !title.getValue().equals(shown))
			.sorted(Map.Entry.comparingByKey())
			.map((title) -> new StandardPage.Title(title.getKey(), title.getValue()))
			.toList();
	}

	private static List<StandardPage.Group> groups(List<RelatedEdition> related) {
		var groups = new LinkedHashMap<String, List<RelatedEdition>>();
		for (var one : related) {
			var key = one.kind().name() + (one.stated() ? "" : ".by");
			groups.computeIfAbsent(key, (each) -> new ArrayList<>()).add(one);
		}
		return groups.entrySet()
			.stream()
			.map((group) -> new StandardPage.Group(group.getKey(), group.getValue()))
			.toList();
	}

	private List<StandardPage.Class> classes(Edition edition, Locale locale) {
		var classes = new ArrayList<StandardPage.Class>();
		add(classes, Facet.ICS, edition.ics(), locale);
		add(classes, Facet.CCS, edition.ccs(), locale);
		add(classes, Facet.SECTOR, edition.sectors(), locale);
		return classes;
	}

	private void add(List<StandardPage.Class> classes, Facet facet, Collection<String> codes, Locale locale) {
		var labels = this.names.classes(facet, codes, locale);
		codes.forEach(
				(code) -> classes.add(new StandardPage.Class(facet.parameter(), code, labels.getOrDefault(code, ""))));
	}

	/**
	 * Empty for what holds in the whole of the own system, which nothing else need say.
	 */
	private @Nullable String region(Edition edition, Locale locale) {
		var elsewhere = isOwn(edition) ? "" : null;
		return edition.region().map((code) -> {
			var province = code.substring(0, Math.min(2, code.length()));
			var labels = this.names.classes(Facet.REGION, List.of(code, province), locale);
			return labels.getOrDefault(code, labels.getOrDefault(province, code));
		}).orElse(elsewhere);
	}

	private boolean isOwn(Edition edition) {
		return this.levels.isOwn(Designation.parse(edition.designation()).prefix());
	}

	private static List<StandardPage.Citation> citations(EditionName name, @Nullable String issuer, Locale locale) {
		var number = Designation.parse(name.designation());
		var title = name.titles().in(locale);
		var citations = new ArrayList<StandardPage.Citation>();
		citations.add(new StandardPage.Citation("dated", number.cited() + ((title.isEmpty()) ? "" : ", " + title)));
		citations.add(new StandardPage.Citation("undated", number.series().cited()));
		citations.add(new StandardPage.Citation("gbt7714", ((issuer != null) ? issuer + ". " : "")
				+ name.titles().in(Locale.CHINESE) + ": " + number.cited() + "[S]."));
		return citations;
	}

}
