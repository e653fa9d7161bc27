package org.norma.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Role;

/**
 * What waits for another administrator to agree, as pages show it.
 *
 * @param grantId role that is to be taken away, where it is that
 * @param bodyId body in which it is to be held, {@code null} for the whole installation
 */
public record GrantRequestView(UUID id, AccountId account, Wish wish, @Nullable UUID grantId, Role role,
		@Nullable UUID bodyId, LocalDate validFrom, @Nullable LocalDate validUntil, UUID askedBy, String asker,
		Instant askedAt) {

	/** Whether it is about the same as another wish. */
	boolean sameAs(Wish other, Grant wanted) {
		return this.wish == other && wanted.sameAs(this.role, this.bodyId);
	}

}
