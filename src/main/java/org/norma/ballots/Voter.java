package org.norma.ballots;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.InterestCategory;

/**
 * Who may vote in a ballot.
 *
 * @param accountId the person's account, {@code null} for the seat of a body or somebody
 * invited by name
 * @param bodyId the unit for which the person sits, or the body whose seat it is
 * @param name name of the person, or of the body
 * @param unit name of the unit
 * @param interest interest for which the voter sits
 */
public record Voter(@Nullable UUID accountId, @Nullable UUID bodyId, String name, @Nullable String unit,
		@Nullable InterestCategory interest) {
}
