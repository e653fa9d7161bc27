package org.norma.catalogue;

/** What an edition is beside its standard. */
public enum EditionKind {

	/** The standard itself. */
	STANDARD,
	/** An amendment to it (修改单, Amd). */
	AMENDMENT,
	/** A corrigendum to it (Cor, AC). */
	CORRIGENDUM,
	/** An addendum, supplement or interpretation sheet. */
	SUPPLEMENT

}
