package org.norma.catalogue;

import org.jspecify.annotations.Nullable;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;

/**
 * What is stated about a relation.
 *
 * @param kind how the subject stands to the target
 * @param target number of the target
 * @param degree degree of an adoption
 * @param partly whether only a part is concerned
 * @param normative for references: normative or informative
 * @param scope which part, in words
 */
public record RelationData(RelationKind kind, Designation target, @Nullable AdoptionDegree degree, boolean partly,
		@Nullable Boolean normative, @Nullable String scope) {

	public RelationData {
		if ((normative != null) != (kind == RelationKind.REFERENCES)) {
			throw new IllegalArgumentException("normative belongs to references");
		}
	}

	public static RelationData of(RelationKind kind, Designation target) {
		return new RelationData(kind, target, null, false, (kind == RelationKind.REFERENCES) ? Boolean.TRUE : null,
				null);
	}

	/** Takes the place of a part of the target; the rest stays in force. */
	public static RelationData replacesPart(Designation target, @Nullable String scope) {
		return new RelationData(RelationKind.REPLACES, target, null, true, null, scope);
	}

	public static RelationData adopts(Designation target, AdoptionDegree degree) {
		return new RelationData(RelationKind.ADOPTS, target, degree, false, null, null);
	}

}
