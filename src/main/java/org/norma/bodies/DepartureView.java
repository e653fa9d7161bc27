package org.norma.bodies;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request to take a member out, as pages show it.
 *
 * @param memberId the member body, {@code null} for a person
 * @param accountId the person, {@code null} for a body
 * @param name name of who is to leave
 * @param successor name of who takes over the seat
 * @param decider who confirmed or declined
 */
public record DepartureView(UUID id, UUID bodyId, @Nullable UUID memberId, @Nullable UUID accountId, String name,
		String reason, @Nullable String successor, DepartureState state, UUID requestedBy, String requester,
		LocalDate requestedOn, @Nullable String decider, @Nullable LocalDate decidedOn) {

	public boolean waits() {
		return this.state == DepartureState.REQUESTED;
	}

}
