package org.norma.catalogue;

import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * One row of a source, understood, on its way into the catalogue.
 *
 * @param line where it stands in the source
 * @param exact whether the source writes the number as Norma does; of two rows with one
 * number the exact one counts
 * @param data what it states
 * @param issuer code or name of the issuing body
 * @param committee code or name of the committee in charge
 * @param sourceId identifier at the source
 * @param relations its relations
 * @param stated field by field in the words of the source
 */
public record StagedEdition(long line, boolean exact, EditionData data, @Nullable String issuer,
		@Nullable String committee, @Nullable String sourceId, List<StagedRelation> relations,
		SortedMap<String, String> stated) {

	public StagedEdition {
		relations = List.copyOf(relations);
	}

}
