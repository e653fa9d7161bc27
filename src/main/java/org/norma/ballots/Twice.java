package org.norma.ballots;

import java.util.List;

import org.norma.shared.RuleBroken;

/** Refuses a group in which one person stands twice: each expert counts once. */
final class Twice {

	private Twice() {
	}

	static void refuse(List<Voter> group) {
		for (int at = 1; at < group.size(); at++) {
			var each = group.get(at);
			group.subList(0, at).stream().filter((earlier) -> same(earlier, each)).findFirst().ifPresent((earlier) -> {
				throw new RuleBroken("ballots.refused.twice", each.name(), earlier.name());
			});
		}
	}

	/** Two accounts are two people; a typed name is whoever else has that name. */
	private static boolean same(Voter one, Voter other) {
		if (one.accountId() != null && other.accountId() != null) {
			return one.accountId().equals(other.accountId());
		}
		return PersonName.of(one.name()).isSame(PersonName.of(other.name()));
	}

}
