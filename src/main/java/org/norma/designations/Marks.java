package org.norma.designations;

import org.jspecify.annotations.Nullable;

/**
 * What may follow number and date: a product mark (CSV, RLV, V2.2.2), a note in brackets
 * (2018年版, Reapproved 2009), a language, and whether all parts are meant.
 */
record Marks(@Nullable String product, @Nullable String note, @Nullable String language, boolean allParts) {

	static final Marks NONE = new Marks(null, null, null, false);

	Marks withProduct(String other) {
		return new Marks(other, this.note, this.language, this.allParts);
	}

	Marks withNote(String other) {
		return new Marks(this.product, other, this.language, this.allParts);
	}

	Marks withLanguage(String other) {
		return new Marks(this.product, this.note, other, this.allParts);
	}

	Marks withAllParts() {
		return new Marks(this.product, this.note, this.language, true);
	}

}
