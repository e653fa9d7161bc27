package org.norma.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionSummary;
import org.norma.catalogue.Editions;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.Status;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.AdoptionRules;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectDetails;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProposalData;
import org.norma.projects.StatedNeeds;
import org.norma.shared.Actor;
import org.norma.shared.Texts;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads proposals from forms and fills forms from proposals. */
@Component
class ProposalForms {

	private final BodyService bodies;

	private final Editions editions;

	private final NeedForms needs;

	private final AdoptionRules adoptions;

	private final Clock clock;

	ProposalForms(BodyService bodies, Editions editions, NeedForms needs, AdoptionRules adoptions, Clock clock) {
		this.adoptions = adoptions;
		this.bodies = bodies;
		this.editions = editions;
		this.needs = needs;
		this.clock = clock;
	}

	/** What was typed; what is not known becomes an error beside its field. */
	ProposalData read(ProposalForm form, BindingResult errors) {
		return new ProposalData(title(form), new LevelCode(Objects.requireNonNull(form.level())),
				Objects.requireNonNull(form.kind()), Objects.requireNonNull(form.procedure()), form.onlyLookedInto(),
				blankToNull(form.legalGround()),
				Objects.requireNonNullElse(body(form.authority(), "authority", errors), new UUID(0, 0)),
				body(form.committee(), "committee", errors), body(form.lead(), "lead", errors),
				bodies(form.drafting(), "drafting", errors), bodies(form.cooperating(), "cooperating", errors),
				Objects.requireNonNull(form.justification()).strip(), target(form, errors), blankToNull(form.adopts()),
				form.degree(), blankToNull(form.urgentReason()), form.need(), form.adoption());
	}

	private static Texts title(ProposalForm form) {
		var titles = new TreeMap<String, String>();
		put(titles, "zh", form.titleZh());
		put(titles, "en", form.titleEn());
		put(titles, "it", form.titleIt());
		return new Texts(titles);
	}

	private static void put(Map<String, String> titles, String language, @Nullable String title) {
		if (title != null && !title.isBlank()) {
			titles.put(language, title.strip());
		}
	}

	private @Nullable UUID body(@Nullable String code, String field, BindingResult errors) {
		if (code == null || code.isBlank()) {
			return null;
		}
		var found = this.bodies.byCode(code.strip());
		if (found.isEmpty()) {
			errors.rejectValue(field, "projects.form.body.unknown", new Object[] { code.strip() }, "unknown");
		}
		return found.map(BodySummary::id).orElse(null);
	}

	private Set<UUID> bodies(@Nullable String codes, String field, BindingResult errors) {
		var found = new LinkedHashSet<UUID>();
		ProposalForm.codes(codes).forEach((code) -> {
			var id = body(code, field, errors);
			if (id != null) {
				found.add(id);
			}
		});
		return found;
	}

	private @Nullable UUID target(ProposalForm form, BindingResult errors) {
		var number = blankToNull(form.target());
		if (number == null) {
			return null;
		}
		var found = editions(number);
		if (found.isEmpty()) {
			errors.rejectValue("target", "projects.form.target.unknown", new Object[] { number }, "unknown");
		}
		else if (found.size() > 1) {
			var all = found.stream().map(EditionSummary::designation).collect(Collectors.joining(", "));
			errors.rejectValue("target", "projects.form.target.several", new Object[] { number, all }, "several");
		}
		return (found.size() == 1) ? found.get(0).id() : null;
	}

	/** By its number in any spelling; without a year, those in force or else all. */
	private List<EditionSummary> editions(String number) {
		var read = Designation.tryParse(number).or(() -> Designation.guess(number));
		var exact = read.flatMap(this.editions::byNumber)
			.or(() -> Designation.guess(number).flatMap(this.editions::byNumber));
		if (exact.isPresent()) {
			return this.editions.byIds(List.of(exact.get().id().value()));
		}
		var all = read.filter((each) -> !each.isDated()).map(this.editions::ofNumber).orElse(List.of());
		var inForce = all.stream()
			.filter((each) -> each.statusOn(LocalDate.now(this.clock)) == Status.IN_FORCE)
			.toList();
		return inForce.isEmpty() ? all : inForce;
	}

	private static @Nullable String blankToNull(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	/** A form filled with what was said to be missing. */
	ProposalForm from(StatedNeeds.StatedNeed need, UUID id, Locale locale) {
		var adopts = this.needs.adopts(need).orElse(null);
		return form(null, (adopts != null) ? ProjectKind.ADOPTION : ProjectKind.NEW, adopts, null,
				Texts.of(languageOf(need.subject(), locale), need.subject()), this.needs.justification(need, locale),
				id);
	}

	/** Chinese characters are a Chinese title, whatever the language of the pages. */
	private static String languageOf(String title, Locale locale) {
		if (title.codePoints().anyMatch(Character::isIdeographic)) {
			return "zh";
		}
		return "it".equals(locale.getLanguage()) ? "it" : "en";
	}

	/** An empty form, with what the person's grants and the revised edition say. */
	ProposalForm blank(@Nullable Edition revised) {
		var source = this.adoptions.sources(revised).stream().findFirst();
		return form(revised, (revised != null) ? ProjectKind.REVISION : ProjectKind.NEW,
				source.map(RelatedEdition::designation).orElse(null), source.map(RelatedEdition::degree).orElse(null),
				(revised != null) ? revised.titles() : Texts.empty(), null, null);
	}

	private ProposalForm form(@Nullable Edition revised, ProjectKind kind, @Nullable String adopts,
			@Nullable AdoptionDegree degree, Texts titles, @Nullable String justification, @Nullable UUID need) {
		return new ProposalForm(titles.get("zh").orElse(null), titles.get("en").orElse(null),
				titles.get("it").orElse(null), (revised != null) ? revised.level() : null, kind, Procedure.NORMAL,
				false, null, ownBody(BodyKind.AUTHORITY, BodyKind.ASSOCIATION, BodyKind.ENTERPRISE),
				ownBody(BodyKind.COMMITTEE), null, null, null, justification,
				(revised != null) ? revised.designation() : null, adopts, degree, null, need, 0, false, null, null);
	}

	private @Nullable String ownBody(BodyKind... kinds) {
		var held = Actor.current()
			.stream()
			.flatMap((actor) -> actor.grants().stream())
			.flatMap((grant) -> java.util.stream.Stream.ofNullable(grant.bodyId()))
			.collect(Collectors.toSet());
		return this.bodies.byIds(held)
			.values()
			.stream()
			.filter((body) -> Set.of(kinds).contains(body.kind()))
			.map(BodySummary::code)
			.findFirst()
			.orElse(null);
	}

	ProposalForm of(ProjectDetails details) {
		var project = details.project();
		return new ProposalForm(project.title().get("zh").orElse(null), project.title().get("en").orElse(null),
				project.title().get("it").orElse(null), project.level().value(), project.kind(), project.procedure(),
				project.stage() == org.norma.projects.Stage.PRELIMINARY, details.legalGround(),
				code(project.authorityId()), code(project.committeeId()), code(project.leadBodyId()),
				codes(project.draftingBodies()
					.stream()
					.filter((id) -> !id.equals(project.leadBodyId()))
					.collect(Collectors.toSet())),
				codes(project.cooperating()), details.justification(), details.targetDesignation(), project.adopts(),
				project.degree(), project.urgentReason(), details.needId(), details.version(),
				project.adoption().outside(), project.adoption().reason(), project.adoption().differences());
	}

	private @Nullable String code(@Nullable UUID id) {
		return (id == null) ? null : this.bodies.byId(new BodyId(id)).map(BodySummary::code).orElse(null);
	}

	private String codes(Set<UUID> ids) {
		return this.bodies.byIds(ids)
			.values()
			.stream()
			.map(BodySummary::code)
			.sorted()
			.collect(Collectors.joining("\n"));
	}

}
