package org.norma.catalogue;

/** Editions that no database holds. */
public final class TestEditions {

	private TestEditions() {
	}

	public static Edition of(EditionData data) {
		return new Edition(StandardId.next(), data);
	}

}
