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
 * @param partly whether only a part of the target is concerned (部分代替)
 * @param scope which part, in the words of the source
 */
public record StagedRelation(RelationKind kind, boolean inverse, @Nullable Designation other,
		@Nullable String otherSourceId, @Nullable AdoptionDegree degree, boolean partly, @Nullable String scope) {

	public StagedRelation {
		if ((other == null) == (otherSourceId == null)) {
			throw new IllegalArgumentException("either a number or an identifier of the source");
		}
	}

	public static StagedRelation of(RelationKind kind, Designation target) {
		return new StagedRelation(kind, false, target, null, null, false, null);
	}

	public static StagedRelation inverse(RelationKind kind, Designation subject) {
		return new StagedRelation(kind, true, subject, null, null, false, null);
	}

	/** The relation to what the source knows by its own identifier. */
	public static StagedRelation bySourceId(RelationKind kind, boolean inverse, String sourceId) {
		return new StagedRelation(kind, inverse, null, sourceId, null, false, null);
	}

	public static StagedRelation adopts(Designation target, @Nullable AdoptionDegree degree) {
		return new StagedRelation(RelationKind.ADOPTS, false, target, null, degree, false, null);
	}

	/** The same about a part of the target only. */
	public StagedRelation partly(@Nullable String which) {
		return new StagedRelation(this.kind, this.inverse, this.other, this.otherSourceId, this.degree, true, which);
	}

}
