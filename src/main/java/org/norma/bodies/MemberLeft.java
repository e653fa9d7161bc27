package org.norma.bodies;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A body or a person no longer sits in a body with a vote.
 *
 * @param body where they sat
 * @param who who left
 * @param successor who takes over the seat, {@code null} while it is vacant
 * @param on the day
 * @param requester who wanted it
 * @param decider who confirmed it, {@code null} where none was needed
 */
public record MemberLeft(UUID body, Seat who, @Nullable Seat successor, LocalDate on, String reason, String requester,
		@Nullable String decider) {

	/**
	 * Who has a seat: a body, or a person.
	 *
	 * @param member the body, {@code null} for a person
	 * @param account the account of the person, {@code null} for a body
	 */
	public record Seat(@Nullable UUID member, @Nullable UUID account, String name) {

		static Seat of(@Nullable UUID member, @Nullable UUID account, @Nullable String name) {
			return new Seat(member, account, java.util.Objects.requireNonNull(name));
		}

	}

}
