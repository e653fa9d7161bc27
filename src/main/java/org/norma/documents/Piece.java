package org.norma.documents;

/** A stretch of text that both texts share, or that only one of them has. */
public record Piece(Kind kind, String text) {

	/** Whether only the earlier text has it. */
	public boolean deleted() {
		return this.kind == Kind.DELETED;
	}

	/** Whether only the later text has it. */
	public boolean inserted() {
		return this.kind == Kind.INSERTED;
	}

	/** Which of the two texts has it. */
	public enum Kind {

		SAME, DELETED, INSERTED

	}

}
