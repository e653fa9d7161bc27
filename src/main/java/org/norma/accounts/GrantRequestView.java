package org.norma.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Role;

/**
 * A role that decides and waits for another administrator, as pages show it.
 *
 * @param bodyId body in which it is to be held, {@code null} for the whole installation
 */
public record GrantRequestView(UUID id, AccountId account, Role role, @Nullable UUID bodyId, LocalDate validFrom,
		@Nullable LocalDate validUntil, UUID askedBy, String asker, Instant askedAt) {

}
