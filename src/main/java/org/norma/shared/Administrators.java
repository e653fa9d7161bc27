package org.norma.shared;

import java.util.Set;
import java.util.UUID;

/**
 * Who administers the installation, for acts that a second administrator agrees to;
 * answered by the module that keeps the accounts.
 */
public interface Administrators {

	/** Whether somebody else than these administers today and may sign in. */
	boolean anotherThan(Set<UUID> accounts);

	/** Whether somebody else administers today and may sign in. */
	default boolean anotherThan(UUID account) {
		return anotherThan(Set.of(account));
	}

}
