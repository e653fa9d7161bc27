package org.norma.publications;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.EditionKind;
import org.norma.catalogue.EditionSummary;
import org.norma.catalogue.Editions;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.designations.Designation;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/**
 * Ends what a new edition replaces: valid until the day before the new one takes effect,
 * or until the end of the transition that is announced, so that meanwhile both may be
 * applied.
 */
@Component
class Replacements {

	private final CatalogueService catalogue;

	private final Editions editions;

	Replacements(CatalogueService catalogue, Editions editions) {
		this.catalogue = catalogue;
		this.editions = editions;
	}

	/**
	 * Ends the edition that is revised with its series, and the others.
	 * @throws RuleBroken when one of them ends later already, as somebody has announced
	 */
	void end(Designation number, @Nullable Edition revised, List<Designation> others, Transition transition) {
		var from = transition.endsOn();
		var ending = new LinkedHashSet<UUID>();
		var named = others.stream().flatMap((each) -> this.editions.byNumber(each).stream()).toList();
		Stream.concat(Stream.ofNullable(revised), named.stream()).forEach((each) -> refuseAnnouncedEnd(each, from));
		if (revised != null) {
			ending.add(revised.id().value());
			if (number.series().equals(Designation.parse(revised.designation()).series())) {
				ending.addAll(series(revised));
			}
		}
		named.forEach((each) -> ending.add(each.id().value()));
		withSheets(ending).filter((each) -> lasts(each, from))
			.forEach((each) -> this.catalogue.supersede(new EditionId(each.id()), from,
					transition.overlaps() ? basis(number, from) : null));
	}

	/** What states that both are in force for a while. */
	private static String basis(Designation number, LocalDate from) {
		return "Transition announced with " + number.format() + " until " + from.minusDays(1);
	}

	private static void refuseAnnouncedEnd(Edition edition, LocalDate from) {
		edition.endsOn().filter((end) -> end.isAfter(from)).ifPresent((end) -> {
			throw new RuleBroken("publications.refused.ends-already", edition.designation(), end, from);
		});
	}

	/** Earlier editions of the same number that nobody ended. */
	private List<UUID> series(Edition revised) {
		return this.editions.ofStandard(revised.standardId())
			.stream()
			.filter((each) -> each.kind() == EditionKind.STANDARD && !each.draft())
			.map(EditionSummary::id)
			.toList();
	}

	/** Amendment sheets and corrigenda end with their edition. */
	private Stream<EditionSummary> withSheets(Set<UUID> ids) {
		var sheets = ids.stream()
			.flatMap((id) -> this.editions.relatedTo(new EditionId(id)).stream())
			.filter((each) -> !each.stated())
			.filter((each) -> each.kind() == RelationKind.AMENDS || each.kind() == RelationKind.CORRECTS)
			.map(RelatedEdition::edition)
			.filter(Objects::nonNull)
			.map(EditionSummary::id);
		return this.editions.byIds(Stream.concat(ids.stream(), sheets).distinct().toList()).stream();
	}

	private static boolean lasts(EditionSummary edition, LocalDate from) {
		var end = edition.validity().endsOn();
		return edition.dates().endedSeen() == null && (end == null || end.isAfter(from));
	}

}
