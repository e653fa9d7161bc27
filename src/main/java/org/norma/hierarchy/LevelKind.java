package org.norma.hierarchy;

/**
 * What sort of level it is (Standardization Law art. 2, and documents from outside the
 * system).
 */
public enum LevelKind {

	/** The root: a country's system, or an international body. */
	SYSTEM,
	/** National standards. */
	NATIONAL,
	/** Standards of one industry, by its code. */
	INDUSTRY,
	/** Standards of a province or a city. */
	LOCAL,
	/** Standards of associations and alliances. */
	ASSOCIATION,
	/** Standards of enterprises. */
	ENTERPRISE,
	/** Documents of worldwide bodies. */
	INTERNATIONAL,
	/** Documents of bodies of a region of the world, such as CEN. */
	REGIONAL,
	/** Standards of other countries. */
	FOREIGN

}
