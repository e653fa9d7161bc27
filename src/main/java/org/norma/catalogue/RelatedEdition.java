package org.norma.catalogue;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.norma.designations.AdoptionDegree;

/**
 * The other side of a relation.
 *
 * @param kind the relation, read from the side that states it
 * @param stated whether the edition asked about states it; otherwise the other one does
 * @param designation number of the other one
 * @param edition the other one, {@code null} when it lies outside the catalogue
 * @param degree degree of an adoption
 * @param partly whether only a part is concerned
 * @param normative for references: normative or informative
 * @param scope which part, in words
 * @param undated for references by others: they cite the number without a year
 */
public record RelatedEdition(RelationKind kind, boolean stated, String designation, @Nullable EditionSummary edition,
		@Nullable AdoptionDegree degree, boolean partly, @Nullable Boolean normative, @Nullable String scope,
		boolean undated) {

	/** Whether the relation was known on a day: who states it was published by then. */
	boolean isKnownOn(LocalDate day) {
		return this.stated || this.edition == null || this.edition.validity().isKnownOn(day);
	}

	/** The same, the other one called as it was on a day. */
	RelatedEdition on(LocalDate day) {
		if (this.edition == null || this.edition.formerly().isEmpty()) {
			return this;
		}
		var then = this.edition.on(day);
		return new RelatedEdition(this.kind, this.stated, then.designation(), then, this.degree, this.partly,
				this.normative, this.scope, this.undated);
	}

	/**
	 * Whether another edition takes the place of the one asked about, wholly or partly.
	 */
	boolean isReplacement() {
		return this.kind == RelationKind.REPLACES && !this.stated && this.edition != null;
	}

}
