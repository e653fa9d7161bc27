package org.norma.catalogue;

/**
 * How one edition stands to another; read from the subject: it replaces, amends, … the
 * target.
 */
public enum RelationKind {

	/** Takes the place of the target, wholly or partly (代替). */
	REPLACES,
	/** Amends the target. */
	AMENDS,
	/** Corrects the target. */
	CORRECTS,
	/** Adopts an international or foreign document, IDT, MOD or NEQ (采用). */
	ADOPTS,
	/** Cites the target, normatively or informatively. */
	REFERENCES,
	/** Was made from a standard of another level (转化). */
	CONVERTED_FROM

}
