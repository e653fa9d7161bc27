package org.norma.catalogue;

import java.util.List;

/**
 * What a later stop knows about an edition, shown on the page of the standard;
 * contributed as a bean by the module whose matter it is.
 */
public interface EditionFacts {

	/** In the order in which they are read; only what everybody may see. */
	List<EditionFact> of(Edition edition);

}
