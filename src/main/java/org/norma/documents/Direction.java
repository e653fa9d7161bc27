package org.norma.documents;

/**
 * Where a section moves: among its siblings, below the one before it, or beside its
 * parent.
 */
public enum Direction {

	UP, DOWN, IN, OUT;

	/** Name of the icon of the move. */
	public String icon() {
		return switch (this) {
			case UP -> "arrow-up";
			case DOWN -> "arrow-down";
			case IN -> "indent-increase";
			case OUT -> "indent-decrease";
		};
	}

}
