package org.norma.accounts;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodySummary;
import org.norma.shared.Role;

/**
 * A role held, as lists and forms show it.
 *
 * @param bodyId body in which it is held, {@code null} for the whole installation
 * @param body what is known of that body, {@code null} where it is unknown or none
 * @param counts whether it counts today
 */
public record GrantRow(UUID id, Role role, @Nullable UUID bodyId, @Nullable BodySummary body, LocalDate validFrom,
		@Nullable LocalDate validUntil, boolean counts) {

}
