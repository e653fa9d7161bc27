package org.norma.classification;

import java.util.List;

/**
 * Knows in which classes standards stand: their codes may go deeper than the names that
 * are held of a scheme.
 */
public interface UsedClasses {

	/**
	 * The codes from the top of the scheme down to this one; empty when no standard
	 * stands in it.
	 */
	List<String> path(Scheme scheme, String code);

	/** Codes of classes directly below in which standards stand. */
	List<String> below(Scheme scheme, String code);

	/** Codes that begin so and in which standards stand; at most 100. */
	List<String> beginning(Scheme scheme, String start);

}
