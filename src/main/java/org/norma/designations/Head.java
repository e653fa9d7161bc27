package org.norma.designations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything before the number: who issues it, what kind of document it is and how far
 * its draft has come.
 *
 * @param prefix the issuers, with the nature of a Chinese standard (GB/T), without kind
 * and stage
 * @param published as printed once published: prefix and kind
 * @param printed as printed now: prefix, kind and stage
 * @param issuer region of a local, code of an industry, association or enterprise
 * standard
 */
record Head(Family family, Style style, String prefix, List<String> publishers, @Nullable String kind,
		@Nullable Stage stage, String published, String printed, @Nullable String issuer) {

	static final Head OPAQUE = new Head(Family.OPAQUE, Style.OPAQUE, "", List.of(), null, null, "", "", null);

	static Head chinese(Family family, String prefix, List<String> publishers, @Nullable String issuer) {
		Style style = prefix.equals("CECS") ? Style.CECS : Style.CHINESE;
		return new Head(family, style, prefix, publishers, null, null, prefix, prefix, issuer);
	}

	Head withoutStage() {
		return new Head(this.family, this.style, this.prefix, this.publishers, this.kind, null, this.published,
				this.published, this.issuer);
	}

	/** A project of IEEE, whose number follows a P: IEEE P802.17/D1.1. */
	Head asDraftOfIeee() {
		return new Head(this.family, this.style, this.prefix, this.publishers, this.kind, Stage.DRAFT, this.published,
				this.published + " P", this.issuer);
	}

	boolean isDraftOfIeee() {
		return this.printed.endsWith(" P");
	}

	Head withStyle(Style other) {
		return new Head(this.family, other, this.prefix, this.publishers, this.kind, this.stage, this.published,
				this.printed, this.issuer);
	}

	boolean isIssuedBy(String publisher) {
		return this.publishers.contains(publisher);
	}

}
