package org.norma.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.norma.catalogue.BindingClauses;
import org.norma.catalogue.ClauseFact;
import org.norma.catalogue.ClauseRecord;
import org.norma.catalogue.Clauses;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionNotes;
import org.norma.catalogue.EditionRights;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.Status;
import org.norma.shared.Actor;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which clauses of an edition bind on the day, which were repealed, what it ends
 * elsewhere, and what it was called before.
 */
@Component
class ClauseNotes implements EditionNotes {

	private final Clauses clauses;

	private final EditionRights rights;

	ClauseNotes(Clauses clauses, EditionRights rights) {
		this.clauses = clauses;
		this.rights = rights;
	}

	@Override
	public List<EditionNote> of(Edition edition, List<RelatedEdition> related, LocalDate asOf) {
		var known = this.clauses.of(edition);
		var notes = new ArrayList<EditionNote>();
		var page = "/standards/" + edition.slug() + "/clauses?asOf=" + asOf;
		if (!known.isEmpty()) {
			called(edition, known, asOf, page, notes);
			if (edition.statusOn(asOf) == Status.IN_FORCE) {
				binding(edition.bindingOn(asOf).single(), asOf, page, notes);
			}
			known.own().forEach((fact) -> repealed(fact, asOf, page, notes));
			known.others()
				.forEach((fact) -> notes
					.add(new EditionNote("cut", of("lookup.note.clauses." + fact.kind() + ".elsewhere", fact),
							List.of(fact.edition().format(), said(fact), day(fact)), page)));
		}
		else if (Actor.current().filter((person) -> this.rights.keeps(edition, person)).isPresent()) {
			notes.add(new EditionNote("list-check", "lookup.note.clauses.record", List.of(), page));
		}
		return notes;
	}

	private static void called(Edition edition, ClauseRecord known, LocalDate asOf, String page,
			List<EditionNote> notes) {
		known.calledOn(asOf)
			.ifPresentOrElse(
					(before) -> notes.add(new EditionNote("history", "lookup.note.former.then",
							List.of(asOf.toString(), before.number().format(),
									before.titles().in(LocaleContextHolder.getLocale()), before.until().toString(),
									edition.designation(), before.basis()),
							page)),
					() -> known.former()
						.stream()
						.findFirst()
						.ifPresent(
								(before) -> notes.add(new EditionNote("history", "lookup.note.former.now",
										List.of(before.until().minusDays(1).toString(), before.number().format(),
												before.titles().in(LocaleContextHolder.getLocale()), before.basis()),
										page))));
	}

	private static void binding(BindingClauses binding, LocalDate asOf, String page, List<EditionNote> notes) {
		if (!binding.clauses().isEmpty()) {
			notes.add(new EditionNote("gavel", "lookup.note.clauses.bind",
					List.of(asOf.toString(), String.join(", ", binding.clauses())), page));
		}
		else if (binding.ended()) {
			notes.add(new EditionNote("gavel", "lookup.note.clauses.ended", List.of(asOf.toString()), page));
		}
	}

	private static void repealed(ClauseFact fact, LocalDate asOf, String page, List<EditionNote> notes) {
		if (fact.kind() == ClauseFact.Kind.REPEALED && fact.isKnownOn(asOf)) {
			notes.add(
					new EditionNote("cut",
							of(fact.holdsOn(asOf) ? "lookup.note.clauses.repealed"
									: "lookup.note.clauses.repealed.later", fact),
							List.of(day(fact), said(fact), String.valueOf(fact.other())), page));
		}
	}

	/** All clauses have no numbers to name: a sentence of their own says it. */
	private static String of(String sentence, ClauseFact fact) {
		return fact.isOfAll() ? sentence + ".all" : sentence;
	}

	private static String said(ClauseFact fact) {
		return String.join(", ", fact.clauses());
	}

	private static String day(ClauseFact fact) {
		return (fact.from() != null) ? fact.from().toString() : "–";
	}

}
