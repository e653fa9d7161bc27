package org.norma.imports;

/** What becomes of a cell that is not what its column promises. */
public enum WrongCells {

	/**
	 * A wrong date or level refuses its row; a wrong class, stage or binding is left out.
	 */
	BY_FIELD,
	/** The cell is left out and reported; the row comes in. */
	DROP,
	/** The row is refused. */
	REFUSE

}
