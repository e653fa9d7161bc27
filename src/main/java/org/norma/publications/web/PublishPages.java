package org.norma.publications.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.projects.AdoptionRules;
import org.norma.projects.Part;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.projects.SeparatePersons;
import org.norma.projects.Stage;
import org.norma.publications.DisclosureService;
import org.norma.publications.IssueDates;
import org.norma.publications.Publications;
import org.norma.shared.Actor;
import org.norma.shared.web.Said;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what is to be published, with the days the rules set. */
@Component
class PublishPages {

	private final Publications publications;

	private final DisclosureService disclosures;

	private final Editions editions;

	private final LevelDirectory levels;

	private final Endings endings;

	private final SeparatePersons separate;

	private final AdoptionRules adoptions;

	PublishPages(Publications publications, DisclosureService disclosures, Editions editions, LevelDirectory levels,
			Endings endings, SeparatePersons separate, AdoptionRules adoptions) {
		this.adoptions = adoptions;
		this.publications = publications;
		this.disclosures = disclosures;
		this.editions = editions;
		this.levels = levels;
		this.endings = endings;
		this.separate = separate;
	}

	/** Replaced editions of which the page has yet to show who cites them. */
	List<String> unseen(UUID id, PublishForm form) {
		return this.endings.unseen(this.publications.record(new ProjectId(id)).project(), form);
	}

	String show(UUID id, Model model) {
		var record = this.publications.record(new ProjectId(id));
		var project = record.project();
		if (!this.publications.mayDecide(project)) {
			throw new AccessDeniedException("Not for this project");
		}
		var rules = this.publications.rules(project);
		var dates = this.publications.datesToday(project);
		var target = target(project);
		model.addAttribute("record", record);
		model.addAttribute("project", project);
		model.addAttribute("here", project.stage() == Stage.PUBLICATION && record.publication() == null);
		model.addAttribute("otherPerson",
				Actor.current()
					.flatMap((person) -> this.separate.refusal(project, Part.PUBLISHER, person))
					.map(Said.Sentence::of)
					.orElse(null));
		model.addAttribute("level", this.levels.level(project.level()));
		model.addAttribute("binding", this.levels.defaultBinding(project.level()));
		model.addAttribute("bindings", Binding.values());
		model.addAttribute("dates", dates);
		model.addAttribute("facts", facts(rules));
		model.addAttribute("target", target.orElse(null));
		model.addAttribute("sheet", isSheet(project));
		model.addAttribute("dropped", this.adoptions.dropped(project, target.orElse(null)));
		model.addAttribute("source", source(project).orElse(null));
		model.addAttribute("undisclosed", !this.disclosures.items(project).isEmpty() && record.disclosure() == null);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", blank(project, dates, rules, target));
		}
		if (model.getAttribute("form") instanceof PublishForm form) {
			model.addAttribute("endings", this.endings.of(project, form));
		}
		return "publications/publish";
	}

	private Optional<Edition> target(ProjectView project) {
		return Optional.ofNullable(project.targetEditionId()).map(EditionId::new).flatMap(this.editions::byId);
	}

	private static boolean isSheet(ProjectView project) {
		return project.kind() == ProjectKind.AMENDMENT || project.kind() == ProjectKind.CORRIGENDUM;
	}

	private PublishForm blank(ProjectView project, IssueDates dates, RuleSet rules, Optional<Edition> target) {
		var source = source(project);
		var classes = target.or(() -> source);
		var adoption = source.isPresent() ? project.adoption().held() : project.adoption();
		return new PublishForm(dates.publishedOn(), dates.earliest(), this.levels.defaultBinding(project.level()), null,
				join(classes.map(Edition::ics)), join(classes.map(Edition::ccs)), join(classes.map(Edition::sectors)),
				"", rules.yes(Rule.TEXT_FREE) || dates.textDueOn() != null, false, null, adoption.outside(),
				adoption.reason(), adoption.differences(), null);
	}

	/** The source of an adoption: its classes are offered. */
	private Optional<Edition> source(ProjectView project) {
		return Optional.ofNullable(project.adopts()).map(Designation::parse).flatMap(this.editions::byNumber);
	}

	private static String join(Optional<List<String>> codes) {
		return String.join(", ", codes.orElse(List.of()));
	}

	private static Facts facts(RuleSet rules) {
		var days = rules.days(Rule.TEXT_PUBLIC_DAYS);
		var filing = rules.days(Rule.FILING_DAYS);
		return new Facts(text(rules, Rule.TRANSITION), basis(rules, Rule.TRANSITION_MONTHS), rules.yes(Rule.TEXT_FREE),
				days.isPresent() ? days.getAsInt() : null,
				basis(rules, days.isPresent() ? Rule.TEXT_PUBLIC_DAYS : Rule.TEXT_FREE), text(rules, Rule.FILING_TO),
				filing.isPresent() ? filing.getAsInt() : null, basis(rules, Rule.FILING_TO));
	}

	private static @Nullable String text(RuleSet rules, Rule rule) {
		return rules.text(rule).map((text) -> text.in(LocaleContextHolder.getLocale())).orElse(null);
	}

	private static String basis(RuleSet rules, Rule rule) {
		return rules.get(rule).map(EffectiveRule::basis).orElse("–");
	}

	/** What the rules say about the publication. */
	record Facts(@Nullable String transition, String transitionBasis, boolean textFree, @Nullable Integer textDays,
			String textBasis, @Nullable String filingTo, @Nullable Integer filingDays, String filingBasis) {
	}

}
