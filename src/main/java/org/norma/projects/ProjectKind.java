package org.norma.projects;

/** What a project makes. */
public enum ProjectKind {

	/** A standard that did not exist (制定). */
	NEW,
	/** A new edition of a standard (修订). */
	REVISION,
	/** An amendment sheet to an edition (修改单). */
	AMENDMENT,
	/** A technical corrigendum to an edition. */
	CORRIGENDUM,
	/** The adoption of an international standard (采用国际标准), IDT, MOD or NEQ. */
	ADOPTION,
	/** A standard made from one of an association or of another level (转化). */
	CONVERSION,
	/** The withdrawal of an edition (废止). */
	WITHDRAWAL

}
