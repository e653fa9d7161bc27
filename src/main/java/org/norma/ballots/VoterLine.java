package org.norma.ballots;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.InterestCategory;

/**
 * A voter with the vote that counts, the last one.
 *
 * @param id identifier of the voter within the ballot
 * @param attended whether present at the meeting
 * @param number how often the voter has voted, 0 for not yet
 * @param remark comments, or the reason of a disapproval
 * @param castBy who cast or recorded it
 * @param recorded whether it was written down at the meeting, and not cast in person
 * @param answer what the lead says to the remark
 * @param answerNumber how often it was answered, 0 for not yet
 */
public record VoterLine(UUID id, @Nullable UUID accountId, @Nullable UUID bodyId, String name, @Nullable String unit,
		@Nullable InterestCategory interest, boolean attended, int number, @Nullable UUID voteId,
		@Nullable Position position, @Nullable String remark, @Nullable Instant castAt, @Nullable String castBy,
		boolean recorded, @Nullable String answer, @Nullable String answeredBy, int answerNumber) {

	public boolean voted() {
		return this.number > 0;
	}

	/** Whether the lead still owes an answer before the gate opens. */
	public boolean awaitsAnswer() {
		return this.position == Position.DISAPPROVE && this.answer == null;
	}

	/** Whether nobody else writes down this vote. */
	public boolean inPerson() {
		return this.accountId != null || (voted() && !this.recorded);
	}

	/**
	 * Without what was voted: only that it was. What was written down at the meeting is
	 * known to who wrote it.
	 */
	VoterLine sealed() {
		return this.recorded ? this
				: new VoterLine(this.id, this.accountId, this.bodyId, this.name, this.unit, this.interest,
						this.attended, this.number, null, null, null, this.castAt, this.castBy, false, null, null, 0);
	}

	/** The same, with the names as its reader knows them. */
	VoterLine named(String called, @Nullable String of) {
		return new VoterLine(this.id, this.accountId, this.bodyId, called, of, this.interest, this.attended,
				this.number, this.voteId, this.position, this.remark, this.castAt, this.castBy, this.recorded,
				this.answer, this.answeredBy, this.answerNumber);
	}

	/** Whether it is the seat of a body, for which its experts vote. */
	public boolean seat() {
		return this.accountId == null && this.bodyId != null;
	}

}
