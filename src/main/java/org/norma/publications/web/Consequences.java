package org.norma.publications.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.hierarchy.Binding;
import org.norma.publications.Publication;
import org.norma.shared.web.Said.Sentence;

import org.springframework.stereotype.Component;

/** What a publication does to other standards, said before it is done. */
@Component
class Consequences {

	private final Editions editions;

	Consequences(Editions editions) {
		this.editions = editions;
	}

	/** When it takes effect, and what it replaces: as a whole or in part, until when. */
	List<Sentence> of(Publication publication) {
		var sentences = new ArrayList<Sentence>();
		sentences.add(sentence("publications.confirm.effective", publication.effectiveOn()));
		var replaced = this.editions.relatedTo(publication.editionId())
			.stream()
			.filter((each) -> each.stated() && each.kind() == RelationKind.REPLACES)
			.toList();
		replaced.forEach((each) -> sentences.add(replaced(each, publication)));
		sentences.addAll(unbound(publication, replaced));
		if (replaced.isEmpty()) {
			sentences.add(sentence("publications.confirm.nothing"));
		}
		return sentences;
	}

	/** What obliged and does so no longer, because the new edition does not bind. */
	private List<Sentence> unbound(Publication publication, List<RelatedEdition> replaced) {
		var newer = this.editions.byId(publication.editionId()).orElseThrow();
		if (newer.binding() == Binding.MANDATORY) {
			return List.of();
		}
		return replaced.stream()
			.flatMap((each) -> Stream.ofNullable(each.edition()))
			.flatMap((each) -> this.editions.byId(new EditionId(each.id())).stream())
			.flatMap((older) -> unbound(older, publication.effectiveOn(), newer).stream())
			.toList();
	}

	private Optional<Sentence> unbound(Edition older, LocalDate day, Edition newer) {
		var effect = older.bindingOn(day);
		if (effect.whole() == Binding.MANDATORY) {
			return Optional.of(sentence("publications.confirm.unbound", older.designation(), newer.designation()));
		}
		var clauses = effect.clauses();
		return clauses.isEmpty() ? Optional.empty() : Optional.of(sentence("publications.confirm.unbound.clauses",
				older.designation(), newer.designation(), String.join(", ", clauses)));
	}

	private static Sentence replaced(RelatedEdition each, Publication publication) {
		if (!each.partly()) {
			return sentence("publications.confirm.whole", each.designation(), publication.transitionUntil());
		}
		var part = Optional.ofNullable(each.scope()).map((scope) -> " (" + scope + ")").orElse("");
		return publication.announcedTransition()
			.map((until) -> sentence("publications.confirm.part.until", each.designation(), part, until))
			.orElseGet(
					() -> sentence("publications.confirm.part", each.designation(), part, publication.effectiveOn()));
	}

	private static Sentence sentence(String key, Object... arguments) {
		return new Sentence(key, arguments);
	}

}
