package org.norma.publications;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionSummary;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;

/**
 * How long the part of an edition that another one replaces may be applied beside it, on
 * the pages of both.
 */
final class PartTransitions {

	private PartTransitions() {
	}

	/** The editions that replace a part: this one, or others of it. */
	static UUID[] replacing(Edition edition, List<RelatedEdition> related) {
		return parts(related).map((each) -> replacing(edition, each)).distinct().toArray(UUID[]::new);
	}

	private static Stream<RelatedEdition> parts(List<RelatedEdition> related) {
		return related.stream()
			.filter((each) -> each.kind() == RelationKind.REPLACES && each.partly() && each.edition() != null);
	}

	private static UUID replacing(Edition edition, RelatedEdition part) {
		var other = part.edition();
		return (part.stated() || other == null) ? edition.id().value() : other.id();
	}

	/** What the database answers: an edition and a day, parted by a space. */
	static Map<UUID, LocalDate> read(@Nullable Array transitions) throws SQLException {
		return (transitions == null) ? Map.of()
				: Stream.of((String[]) transitions.getArray())
					.map((line) -> line.split(" "))
					.collect(Collectors.toMap((line) -> UUID.fromString(line[0]), (line) -> LocalDate.parse(line[1])));
	}

	/** Adds a line for each part of which the transition is not over on the day. */
	static void add(Edition edition, List<RelatedEdition> related, Map<UUID, LocalDate> transitions, LocalDate asOf,
			List<EditionNote> notes) {
		parts(related).forEach((part) -> {
			var until = transitions.get(replacing(edition, part));
			var other = part.edition();
			if (until != null && !asOf.isAfter(until) && other != null) {
				notes.add(note(edition, other, part.stated(), until));
			}
		});
	}

	private static EditionNote note(Edition edition, EditionSummary other, boolean stated, LocalDate until) {
		var older = stated ? other.designation() : edition.designation();
		var newer = stated ? edition.designation() : other.designation();
		return new EditionNote("arrows-exchange", "publications.note.transition.part",
				List.of(older, String.valueOf(until), newer), "/standards/" + other.slug());
	}

}
