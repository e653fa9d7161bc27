package org.norma.bodies;

import org.jspecify.annotations.Nullable;

/**
 * A body that belongs to another, or to which another belongs.
 *
 * @param succeeds code of the body whose seat it took over
 */
public record Member(BodyLink body, MembershipKind kind, @Nullable InterestCategory interest,
		@Nullable String succeeds) {
}
