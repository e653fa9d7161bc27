package org.norma.publications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.norma.catalogue.AdoptionStatement;
import org.norma.catalogue.Adoptions;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionNotes;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;

import org.springframework.stereotype.Component;

/** What an edition says of the sources that it adopts, or no longer adopts. */
@Component
class AdoptionNotes implements EditionNotes {

	private final Adoptions adoptions;

	AdoptionNotes(Adoptions adoptions) {
		this.adoptions = adoptions;
	}

	@Override
	public List<EditionNote> of(Edition edition, List<RelatedEdition> related, LocalDate asOf) {
		boolean maySay = related.stream()
			.anyMatch((each) -> each.stated()
					&& (each.kind() == RelationKind.ADOPTS || each.kind() == RelationKind.REPLACES));
		return maySay ? this.adoptions.of(edition.id()).stream().flatMap(AdoptionNotes::notes).toList() : List.of();
	}

	private static Stream<EditionNote> notes(AdoptionStatement said) {
		var notes = new ArrayList<EditionNote>();
		var source = said.source().format();
		if (said.reason() != null) {
			var key = !said.kept() ? "publications.note.adoption-dropped"
					: said.outside() ? "publications.note.adoption-outside" : "publications.note.adoption-reason";
			notes.add(new EditionNote(said.kept() ? "world" : "world-off", key, List.of(source, said.reason()), null));
		}
		if (said.differences() != null) {
			notes.add(new EditionNote("arrows-diff", "publications.note.adoption-differences",
					List.of(source, said.differences()), null));
		}
		return notes.stream();
	}

}
