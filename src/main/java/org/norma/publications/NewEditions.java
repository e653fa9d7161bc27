package org.norma.publications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.RelationData;
import org.norma.catalogue.RelationKind;
import org.norma.classification.Classification;
import org.norma.classification.Entry;
import org.norma.classification.Scheme;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LevelDirectory;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Enters what is published into the catalogue, with its relations. */
@Component
class NewEditions {

	/** "International Standard published" of the harmonised stage codes. */
	private static final int PUBLISHED = 6060;

	private final CatalogueService catalogue;

	private final Editions editions;

	private final Replacements replacements;

	private final Displacements displacements;

	private final LevelDirectory levels;

	private final Classification classification;

	private final NewAdoptions adoptions;

	NewEditions(CatalogueService catalogue, Editions editions, Replacements replacements, Displacements displacements,
			LevelDirectory levels, Classification classification, NewAdoptions adoptions) {
		this.adoptions = adoptions;
		this.catalogue = catalogue;
		this.editions = editions;
		this.replacements = replacements;
		this.displacements = displacements;
		this.levels = levels;
		this.classification = classification;
	}

	EditionId enter(ProjectView project, String number, PublicationData data, IssueDates dates, LocalDate effectiveOn) {
		refuseUnknown(Scheme.ICS, data.ics());
		refuseUnknown(Scheme.CCS, data.ccs());
		refuseUnknown(Scheme.SECTOR, data.sectors());
		var target = target(project);
		var designation = Designation.parse(number);
		this.adoptions.check(project, target.orElse(null), data, dates.publishedOn());
		ReplacedNumbers.check(replaced(project, target), data);
		if (isSheet(project.kind())) {
			target.ifPresent((edition) -> refuseEnded(edition, dates.publishedOn()));
		}
		else {
			this.displacements.check(project, data.named());
			this.replacements.end(designation, replaced(project, target), data.replaces(),
					Transition.of(data, dates, effectiveOn));
		}
		var entered = this.catalogue.register(edition(project, designation, data, dates, effectiveOn, target),
				relations(project, data, target));
		this.adoptions.keep(entered, project, target.orElse(null), data, dates.publishedOn());
		return entered;
	}

	/**
	 * A sheet changes what is in force or still to come.
	 */
	static void refuseEnded(Edition edition, LocalDate on) {
		edition.endsOn().or(edition::endedSeen).filter((end) -> !end.isAfter(on)).ifPresent((end) -> {
			throw new RuleBroken("publications.refused.target-ended", edition.designation(), end);
		});
	}

	Optional<Edition> target(ProjectView project) {
		return Optional.ofNullable(project.targetEditionId()).map(EditionId::new).flatMap(this.editions::byId);
	}

	private static @Nullable Edition replaced(ProjectView project, Optional<Edition> target) {
		return (project.kind() == ProjectKind.REVISION) ? target.orElse(null) : null;
	}

	static boolean isSheet(ProjectKind kind) {
		return kind == ProjectKind.AMENDMENT || kind == ProjectKind.CORRIGENDUM;
	}

	private EditionData edition(ProjectView project, Designation number, PublicationData data, IssueDates dates,
			LocalDate effectiveOn, Optional<Edition> target) {
		var level = this.levels.level(project.level());
		var sheetOf = isSheet(project.kind()) ? target : Optional.<Edition>empty();
		var days = new EditionDates(PartialDate.day(dates.publishedOn()), PartialDate.day(effectiveOn), null, null,
				null, null);
		return new EditionData(number,
				sheetOf.map((each) -> SheetTitle.of(project.title(), each)).orElse(project.title()),
				project.level().value(), sheetOf.map(Edition::binding).orElseGet(() -> binding(project, data)),
				sheetOf.flatMap(Edition::bindingBasis).orElse(data.bindingBasis()), null, null, PUBLISHED, days, null,
				project.authorityId(), project.committeeId(), sheetOf.map(Edition::ics).orElse(data.ics()),
				sheetOf.map(Edition::ccs).orElse(data.ccs()), sheetOf.map(Edition::sectors).orElse(data.sectors()),
				level.region(), Texts.empty(), null);
	}

	/** What associations and enterprises make binds by agreement (Law art. 18, 27). */
	private Binding binding(ProjectView project, PublicationData data) {
		var usual = this.levels.defaultBinding(project.level());
		if (data.binding() == Binding.MANDATORY && usual == Binding.BY_AGREEMENT) {
			throw new RuleBroken("publications.refused.never-mandatory",
					this.levels.level(project.level()).name(LocaleContextHolder.getLocale()));
		}
		if (data.binding() == null || data.binding() == usual) {
			return usual;
		}
		if (data.bindingBasis() == null || data.bindingBasis().isBlank()) {
			throw new RuleBroken("publications.refused.binding-basis",
					this.levels.level(project.level()).name(LocaleContextHolder.getLocale()));
		}
		return data.binding();
	}

	private List<RelationData> relations(ProjectView project, PublicationData data, Optional<Edition> target) {
		var relations = new ArrayList<RelationData>();
		target.map(Edition::designation)
			.map(Designation::parse)
			.ifPresent((number) -> ofTarget(project.kind())
				.ifPresent((kind) -> relations.add(RelationData.of(kind, number))));
		this.adoptions.relation(project).ifPresent(relations::add);
		data.replaces()
			.stream()
			.filter((number) -> relations.stream().noneMatch((each) -> each.target().equals(number)))
			.forEach((number) -> relations.add(RelationData.of(RelationKind.REPLACES, number)));
		data.replacedParts()
			.stream()
			.filter((part) -> relations.stream().noneMatch((each) -> each.target().equals(part.target())))
			.forEach(relations::add);
		return relations;
	}

	private static Optional<RelationKind> ofTarget(ProjectKind kind) {
		return switch (kind) {
			case REVISION -> Optional.of(RelationKind.REPLACES);
			case AMENDMENT -> Optional.of(RelationKind.AMENDS);
			case CORRIGENDUM -> Optional.of(RelationKind.CORRECTS);
			case CONVERSION -> Optional.of(RelationKind.CONVERTED_FROM);
			case NEW, ADOPTION, WITHDRAWAL -> Optional.empty();
		};
	}

	private void refuseUnknown(Scheme scheme, List<String> codes) {
		var known = this.classification.byCodes(scheme, codes).stream().map(Entry::code).toList();
		codes.stream()
			.filter((code) -> !known.contains(code) && !belowKnown(scheme, code))
			.findFirst()
			.ifPresent((code) -> {
				throw new RuleBroken("publications.refused.class." + scheme.name(), code);
			});
	}

	/** Where only the topmost classes are loaded, those below are taken as stated. */
	private boolean belowKnown(Scheme scheme, String code) {
		var top = (scheme == Scheme.ICS) ? code.split("\\.")[0] : code.substring(0, 1);
		return code.matches(form(scheme))
				&& this.classification.find(scheme, top).filter((entry) -> !entry.hasChildren()).isPresent();
	}

	private static String form(Scheme scheme) {
		return switch (scheme) {
			case ICS -> "\\d{2}(\\.\\d{3}(\\.\\d{2})?)?";
			case CCS -> "[A-HJ-NP-Z]\\d{2}(/\\d{2})?";
			case SECTOR -> "[A-T]\\d{2,4}";
			case REGION -> "\\d{2,6}";
		};
	}

}
