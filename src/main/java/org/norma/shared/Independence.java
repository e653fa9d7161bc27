package org.norma.shared;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether two people are two pairs of eyes.
 *
 * @param behind by account, everybody to whom it owes role, account or password link,
 * directly or through others
 */
public record Independence(Map<UUID, Set<UUID>> behind) {

	/**
	 * Those among others who count as the second pair of eyes for the one who asks. In an
	 * office that one person set up everybody owes the role to that person: there, who
	 * does not owe it to the one who asks counts, since a second look is better than
	 * none.
	 */
	public Set<UUID> secondsOf(UUID asker, Collection<UUID> others) {
		var independent = those(others, (each) -> behind(asker, each).isEmpty());
		return independent.isEmpty() ? those(others, (each) -> !of(each).contains(asker)) : independent;
	}

	/** Who stands behind one of the two for the other, or behind both. */
	public Optional<UUID> behind(UUID one, UUID other) {
		if (of(other).contains(one)) {
			return Optional.of(one);
		}
		if (of(one).contains(other)) {
			return Optional.of(other);
		}
		return of(one).stream().filter(of(other)::contains).sorted().findFirst();
	}

	/** Whether one owes the other what it may do. */
	public boolean owes(UUID one, UUID other) {
		return of(one).contains(other);
	}

	private Set<UUID> of(UUID account) {
		return this.behind.getOrDefault(account, Set.of());
	}

	private static Set<UUID> those(Collection<UUID> others, Predicate<UUID> wanted) {
		return others.stream().filter(wanted).collect(Collectors.toUnmodifiableSet());
	}

}
