package org.norma.documents;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SectionKindReadersTests {

	@Test
	void aClauseIsAClause() {
		assertThat(SectionKind.values()).filteredOn(SectionKind::clause).containsExactly(SectionKind.CLAUSE);
	}

	@Test
	void anAnnexIsAnAnnex() {
		assertThat(SectionKind.values()).filteredOn(SectionKind::annex).containsExactly(SectionKind.ANNEX);
	}

	@Test
	void everyMoveHasAnIconOfItsOwn() {
		assertThat(Direction.values()).extracting(Direction::icon).doesNotHaveDuplicates();
	}

	@Test
	void aPieceSaysWhichTextHasIt() {
		assertThat(new Piece(Piece.Kind.INSERTED, "new").inserted()).isTrue();
		assertThat(new Piece(Piece.Kind.DELETED, "old").deleted()).isTrue();
		assertThat(new Piece(Piece.Kind.SAME, "both").inserted() || new Piece(Piece.Kind.SAME, "both").deleted())
			.isFalse();
	}

}
