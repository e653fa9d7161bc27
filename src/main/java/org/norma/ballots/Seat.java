package org.norma.ballots;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A seat of the electorate as it was frozen at the opening, and who gave it up since. A
 * vote is of the seat: whoever holds it casts or changes it, while they sit there.
 *
 * @param departed who gave it up, the last one last
 */
record Seat(VoterLine voter, List<Departed> departed) {

	Seat {
		departed = List.copyOf(departed);
	}

	/**
	 * Whether a person may vote for the seat.
	 * @param now who sits in the committee today; {@code null} for a group that the lead
	 * named, which does not change
	 * @param account the person
	 * @param bodies bodies whose expert the person is
	 */
	Entitlement entitlement(@Nullable Sitting now, UUID account, Set<UUID> bodies) {
		if (!isHeldBy(account, bodies)) {
			return wasHeldBy(account, bodies) ? Entitlement.LEFT : Entitlement.NO_VOTER;
		}
		if (!this.departed.isEmpty() && last().voted()) {
			return Entitlement.SEAT_HAS_VOTED;
		}
		if (now == null) {
			return Entitlement.ENTITLED;
		}
		return holder() != null ? ofPerson(now) : ofUnit(now);
	}

	private Entitlement ofPerson(Sitting now) {
		if (!now.sits(holder())) {
			return Entitlement.LEFT;
		}
		var unit = this.departed.isEmpty() ? this.voter.bodyId() : null;
		return (unit == null || now.unitSits(unit)) ? Entitlement.ENTITLED : Entitlement.UNIT_LEFT;
	}

	private Entitlement ofUnit(Sitting now) {
		return now.unitSits(unit()) ? Entitlement.ENTITLED : Entitlement.UNIT_LEFT;
	}

	/** Whether who holds it still sits there; somebody invited by name always does. */
	boolean isFilled(@Nullable Sitting now) {
		if (isVacant()) {
			return false;
		}
		if (now == null || (holder() == null && unit() == null)) {
			return true;
		}
		return ((holder() != null) ? ofPerson(now) : ofUnit(now)) == Entitlement.ENTITLED;
	}

	boolean isVacant() {
		return !this.departed.isEmpty() && last().vacant();
	}

	/** Whether a successor holds it. */
	boolean isTakenOver() {
		return !this.departed.isEmpty() && !last().vacant();
	}

	private boolean isHeldBy(UUID account, Set<UUID> bodies) {
		return holds(account, bodies, holder(), unit());
	}

	private boolean wasHeldBy(UUID account, Set<UUID> bodies) {
		return !this.departed.isEmpty()
				&& (holds(account, bodies, this.voter.accountId(), this.voter.bodyId()) || this.departed.stream()
					.anyMatch((each) -> holds(account, bodies, each.successorAccount(), each.successorBody())));
	}

	private static boolean holds(UUID account, Set<UUID> bodies, @Nullable UUID person, @Nullable UUID unit) {
		return (person != null) ? person.equals(account) : unit != null && bodies.contains(unit);
	}

	/** The person who holds it, {@code null} for the seat of a body. */
	@Nullable UUID holder() {
		return this.departed.isEmpty() ? this.voter.accountId() : last().successorAccount();
	}

	/** The body whose experts hold it together. */
	@Nullable UUID unit() {
		return this.departed.isEmpty() ? this.voter.bodyId() : last().successorBody();
	}

	/** The name of who holds it. */
	String name() {
		var next = this.departed.isEmpty() ? this.voter.name() : last().successor();
		return (next != null) ? next : this.voter.name();
	}

	private Departed last() {
		return this.departed.get(this.departed.size() - 1);
	}

}
