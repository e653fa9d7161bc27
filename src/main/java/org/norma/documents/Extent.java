package org.norma.documents;

/** How far a text differs from another. */
public enum Extent {

	/** Nothing that a reader could see. */
	SAME,
	/** Spaces or marking alone: emphasis, lists, rows of a table. */
	FORM,
	/** Words, numbers, signs; or the text is there in one of the two only. */
	WORDING;

	/** Whether it differs as far as the other, or further. */
	public boolean reaches(Extent other) {
		return compareTo(other) >= 0;
	}

}
