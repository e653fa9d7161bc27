package org.norma.accounts;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An open request for a link, as pages show it.
 *
 * @param decider name of who agreed, {@code null} while it waits
 */
public record PasswordRequestView(AccountId account, UUID askedBy, String asker, Instant askedAt,
		@Nullable String decider) {

	public boolean agreed() {
		return this.decider != null;
	}

}
