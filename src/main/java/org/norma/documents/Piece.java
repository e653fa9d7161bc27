package org.norma.documents;

/** A stretch of text that both texts share, or that only one of them has. */
public record Piece(Kind kind, String text) {

	/** Which of the two texts has it. */
	public enum Kind {

		SAME, DELETED, INSERTED

	}

}
