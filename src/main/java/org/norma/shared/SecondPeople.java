package org.norma.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The second pair of eyes: who counts as another person for what somebody did or asks.
 * Every act that two people do asks this one question; the module that keeps the accounts
 * knows who owes whom that they may act.
 */
public interface SecondPeople {

	/** Administrators, wherever they hold their role. */
	Set<Holders> ADMINISTRATORS = Set.of(new Holders(Role.ADMINISTRATOR, null));

	/** Enabled accounts that hold one of the roles today. */
	Set<UUID> holding(Set<Holders> roles);

	/** To whom these people owe that they may act, in one query. */
	Independence among(Collection<UUID> people);

	/**
	 * Name of the person to whom one of the two owes role, account or password link,
	 * directly or through others, or both do; empty where they are independent.
	 */
	Optional<String> behind(UUID one, UUID other);

	/**
	 * Those who count as the second pair of eyes for what one asks: nobody who owes role,
	 * account or password link to the one who asks, and where there are some who owe
	 * theirs to nobody whom both have in common, only those.
	 * @param roles who could be the second one by their role
	 * @param without accounts that do not count either, such as the owner of the account
	 * that it is about
	 */
	default Set<UUID> secondsOf(UUID asker, Set<Holders> roles, Set<UUID> without) {
		var others = holding(roles).stream()
			.filter((each) -> !asker.equals(each) && !without.contains(each))
			.collect(Collectors.toUnmodifiableSet());
		if (others.isEmpty()) {
			return others;
		}
		var all = new HashSet<>(others);
		all.add(asker);
		return among(all).secondsOf(asker, others);
	}

	/** Whether another administrator counts for what this one asks. */
	default boolean anotherAdministrator(UUID asker) {
		return !secondsOf(asker, ADMINISTRATORS, Set.of()).isEmpty();
	}

	/** Whether the second counts for what the first one did or asks. */
	default boolean counts(UUID first, UUID second, Set<Holders> roles) {
		return look(second, List.of(first)).counts(first, () -> roles);
	}

	/** The same question for one person about many others, with few queries. */
	default Look look(UUID second, Collection<UUID> firsts) {
		var all = new HashSet<>(firsts);
		all.add(second);
		return new Look(this, second, all);
	}

	/**
	 * A role that makes somebody possible as the second person.
	 *
	 * @param body where it is held, there or in the whole installation; {@code null} for
	 * anywhere
	 */
	record Holders(Role role, @Nullable UUID body) {
	}

	/**
	 * Whether one person counts as the second for what others did or ask; reads nothing
	 * before it is asked.
	 */
	final class Look {

		private final SecondPeople people;

		private final UUID second;

		private final Set<UUID> all;

		private @Nullable Independence debts;

		/** Whether somebody whom the roles offer is independent of a first one. */
		private final Map<UUID, Map<Set<Holders>, Boolean>> others = new HashMap<>();

		private Look(SecondPeople people, UUID second, Set<UUID> all) {
			this.people = people;
			this.second = second;
			this.all = all;
		}

		/**
		 * Whether the person counts for what this one did or asks.
		 * @param roles who could be the second one; asked only where it matters
		 */
		public boolean counts(UUID first, Supplier<Set<Holders>> roles) {
			if (this.second.equals(first)) {
				return false;
			}
			var known = debts();
			return known.behind(first, this.second).isEmpty()
					|| !known.owes(this.second, first) && !isSomebodyIndependent(first, roles.get());
		}

		private Independence debts() {
			if (this.debts == null) {
				this.debts = this.people.among(this.all);
			}
			return this.debts;
		}

		private boolean isSomebodyIndependent(UUID first, Set<Holders> roles) {
			return this.others.computeIfAbsent(first, (id) -> new HashMap<>())
				.computeIfAbsent(roles, (wanted) -> findSomebodyIndependent(first, wanted));
		}

		private boolean findSomebodyIndependent(UUID first, Set<Holders> roles) {
			var possible = new HashSet<>(this.people.holding(roles));
			possible.remove(first);
			var every = new HashSet<>(possible);
			every.add(first);
			var known = this.people.among(every);
			return possible.stream().anyMatch((each) -> known.behind(first, each).isEmpty());
		}

	}

}
