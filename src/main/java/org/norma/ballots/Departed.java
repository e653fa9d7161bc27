package org.norma.ballots;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who gave up a seat while the ballot was open.
 *
 * @param voter the seat
 * @param name who left
 * @param reason why; {@code null} where a role ended by its day
 * @param requester who asked for it
 * @param decider who confirmed it
 * @param voted whether the seat had voted by then; that vote stands
 * @param successorAccount the person who took over the seat
 * @param successorBody the body whose experts have the seat now
 * @param successor the name of either, {@code null} while the seat is vacant
 */
public record Departed(UUID voter, String name, LocalDate leftOn, @Nullable String reason, @Nullable String requester,
		@Nullable String decider, boolean voted, @Nullable UUID successorAccount, @Nullable UUID successorBody,
		@Nullable String successor) {

	public boolean vacant() {
		return this.successor == null;
	}

}
