package org.norma.shared;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who administers the installation, for acts that a second administrator agrees to;
 * answered by the module that keeps the accounts.
 */
public interface Administrators {

	/**
	 * The administrators of today who count as the second pair of eyes for what one of
	 * them asks: nobody who owes role, account or password link to the one who asks, and
	 * where there are some who owe theirs to nobody whom both have in common, only those.
	 * @param without accounts that do not count either, such as the owner of the account
	 * that it is about
	 */
	Set<UUID> secondsOf(UUID asker, Set<UUID> without);

	/** Whether somebody counts as the second pair of eyes for what this one asks. */
	default boolean anotherThan(UUID asker) {
		return !secondsOf(asker, Set.of()).isEmpty();
	}

	/**
	 * Name of the person to whom one of the two owes role, account or password link,
	 * directly or through others, or both do; empty where they are independent.
	 */
	Optional<String> behind(UUID one, UUID other);

}
