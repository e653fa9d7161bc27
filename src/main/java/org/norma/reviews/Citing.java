package org.norma.reviews;

import java.util.List;

/**
 * Knows who cites a standard; contributed as a bean by each module in which standards are
 * cited, and shown before and after a withdrawal.
 */
public interface Citing {

	/** All that cite it now; what a reader may not see is left out by the page. */
	List<CitingLine> of(CitedStandard standard);

}
