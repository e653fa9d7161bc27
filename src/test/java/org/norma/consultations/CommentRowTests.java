package org.norma.consultations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommentRowTests {

	private static final UUID OWN = UUID.randomUUID();

	private static final UUID OTHER = UUID.randomUUID();

	private static CommentRow comment(@Nullable UUID clause, CommentType type, @Nullable PromisedChange change) {
		return new CommentRow(new CommentId(UUID.randomUUID()), "C-1", new RoundId(UUID.randomUUID()), clause, "4.2",
				null, type, "Text", null, null, Instant.EPOCH, null, null, null, null, null, true, null, null, null,
				null, change, null, null, null, 0, 0);
	}

	@Test
	void beforeAChangeIsNamedItStandsWhereTheCommentStands() {
		var comment = comment(OWN, CommentType.TECHNICAL, null);
		assertThat(comment.changes(OWN)).isTrue();
		assertThat(comment.changes(OTHER)).isFalse();
		assertThat(comment.changesWhole() || comment.mayChangeWhole()).isFalse();
		assertThat(comment(null, CommentType.TECHNICAL, null).changesWhole()).isTrue();
	}

	@Test
	void aGeneralCommentMayChangeTheWholeText() {
		assertThat(comment(OWN, CommentType.GENERAL, null).mayChangeWhole()).isTrue();
	}

	/** Red before: the page ticked the clause of the comment again. */
	@Test
	void aChangeOfTheWholeTextStaysOne() {
		var comment = comment(OWN, CommentType.GENERAL, PromisedChange.WHOLE);
		assertThat(comment.changesWhole()).isTrue();
		assertThat(comment.changes(OWN)).isFalse();
	}

	@Test
	void aNamedClauseTakesThePlaceOfTheOwnOne() {
		var comment = comment(OWN, CommentType.TECHNICAL, new PromisedChange(List.of(OTHER), List.of("5")));
		assertThat(comment.changes(OTHER)).isTrue();
		assertThat(comment.changes(OWN) || comment.changesWhole()).isFalse();
	}

}
