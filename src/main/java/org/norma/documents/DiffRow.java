package org.norma.documents;

import java.util.List;

/**
 * Lines of two texts side by side.
 *
 * @param pieces what both share and what only one has, in reading order
 */
public record DiffRow(List<Piece> pieces) {

	public DiffRow {
		pieces = List.copyOf(pieces);
	}

	public boolean changed() {
		return this.pieces.stream().anyMatch((piece) -> piece.kind() != Piece.Kind.SAME);
	}

	/** The older text alone. */
	public List<Piece> older() {
		return this.pieces.stream().filter((piece) -> piece.kind() != Piece.Kind.INSERTED).toList();
	}

	/** The newer text alone. */
	public List<Piece> newer() {
		return this.pieces.stream().filter((piece) -> piece.kind() != Piece.Kind.DELETED).toList();
	}

}
