package org.norma.catalogue;

import org.jspecify.annotations.Nullable;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;

/**
 * A relation as a source states it about one of its editions.
 *
 * @param kind how subject and target stand to each other
 * @param inverse whether the edition that states it is the target, not the subject: "is
 * replaced by"
 * @param other number of the other side
 * @param otherSourceId identifier of the other side at the source, where it gives no
 * number
 * @param degree degree of an adoption
 */
public record StagedRelation(RelationKind kind, boolean inverse, @Nullable Designation other,
		@Nullable String otherSourceId, @Nullable AdoptionDegree degree) {

	public StagedRelation {
		if ((other == null) == (otherSourceId == null)) {
			throw new IllegalArgumentException("either a number or an identifier of the source");
		}
	}

	public static StagedRelation of(RelationKind kind, Designation target) {
		return new StagedRelation(kind, false, target, null, null);
	}

	public static StagedRelation inverse(RelationKind kind, Designation subject) {
		return new StagedRelation(kind, true, subject, null, null);
	}

}
