package org.norma.reviews;

/** How a standard stands to a criterion. */
public enum Verdict {

	MET, PARTLY, NOT_MET

}
