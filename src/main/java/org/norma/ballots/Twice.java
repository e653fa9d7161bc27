package org.norma.ballots;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

/** Refuses a group in which one person stands twice: each expert counts once. */
final class Twice {

	private Twice() {
	}

	static void refuse(List<Voter> group) {
		for (int at = 1; at < group.size(); at++) {
			var each = group.get(at);
			if (group.subList(0, at).stream().anyMatch((earlier) -> same(earlier, each))) {
				throw new RuleBroken("ballots.refused.twice", each.name(),
						java.util.Objects.requireNonNullElse(each.unit(), "–"));
			}
		}
	}

	/** Two accounts are two people; a name without a unit may be anybody of that name. */
	private static boolean same(Voter one, Voter other) {
		if (one.accountId() != null && other.accountId() != null) {
			return one.accountId().equals(other.accountId());
		}
		return plain(one.name()).equals(plain(other.name()))
				&& (one.unit() == null || other.unit() == null || plain(one.unit()).equals(plain(other.unit())));
	}

	private static String plain(@Nullable String text) {
		return (text == null) ? ""
				: Normalizer.normalize(text, Normalizer.Form.NFKC)
					.replaceAll("[\\p{Z}\\s]+", "")
					.toLowerCase(Locale.ROOT);
	}

}
