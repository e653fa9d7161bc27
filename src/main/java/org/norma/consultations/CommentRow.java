package org.norma.consultations;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A confirmed comment as lists and its receipt show it.
 *
 * @param code its number for people, such as {@code C-2026-000042}
 * @param clause number or heading of the clause, empty for the whole text
 * @param name name of the commenter, for who leads the round
 * @param organisation unit of the commenter, for who leads the round
 * @param nameShown whether both are shown to everybody
 * @param groupName the group in which the secretary put it
 * @param version to be sent back with a disposition
 * @param supports how many others say the same
 */
public record CommentRow(CommentId id, String code, RoundId roundId, @Nullable UUID clauseLineage, String clause,
		@Nullable String place, CommentType type, String text, @Nullable String proposedChange, @Nullable String reason,
		Instant statedAt, @Nullable UUID accountId, @Nullable String name, @Nullable String organisation,
		@Nullable String mail, boolean nameShown, @Nullable UUID groupId, @Nullable String groupName,
		@Nullable Disposition disposition, @Nullable String answer, @Nullable String answeredBy,
		@Nullable Instant answeredAt, int version, int supports) {

	/** Who said it, empty where neither name nor unit is known. */
	public String by() {
		return (this.organisation != null) ? this.organisation : (this.name != null) ? this.name : "";
	}

	/** Who said it, as everybody may read it: empty where the name is not shown. */
	public String shownBy() {
		return this.nameShown ? by() : "";
	}

}
