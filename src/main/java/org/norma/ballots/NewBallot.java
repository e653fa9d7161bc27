package org.norma.ballots;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for when a ballot is opened.
 *
 * @param kind committee or expert group
 * @param closesOn last day of votes, inclusive; {@code null} for the shortest time that
 * the rules allow, or the day of the meeting
 * @param meetingOn day of the meeting, needed by an expert group and where those
 * attending decide
 * @param experts accounts of the experts of a group
 * @param invited experts of a group without an account
 */
public record NewBallot(BallotKind kind, @Nullable LocalDate closesOn, @Nullable LocalDate meetingOn, Set<UUID> experts,
		List<Invited> invited) {

	public NewBallot {
		experts = Set.copyOf(experts);
		invited = List.copyOf(invited);
	}

	/** A ballot of the committee's members until a day. */
	public static NewBallot ofCommittee(@Nullable LocalDate closesOn) {
		return new NewBallot(BallotKind.COMMITTEE, closesOn, null, Set.of(), List.of());
	}

	/** An expert without an account, and the unit for which they come. */
	public record Invited(String name, @Nullable String unit) {

	}

}
