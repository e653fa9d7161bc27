package org.norma.ballots;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who sits in the committee on a day.
 *
 * @param people accounts of its experts
 * @param units its member bodies with a vote
 */
record Sitting(Set<UUID> people, Set<UUID> units) {

	Sitting {
		people = Set.copyOf(people);
		units = Set.copyOf(units);
	}

	boolean sits(@Nullable UUID account) {
		return account != null && this.people.contains(account);
	}

	boolean unitSits(@Nullable UUID unit) {
		return unit != null && this.units.contains(unit);
	}

}
