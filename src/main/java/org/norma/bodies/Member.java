package org.norma.bodies;

import org.jspecify.annotations.Nullable;

/** A body that belongs to another, or to which another belongs. */
public record Member(BodyLink body, MembershipKind kind, @Nullable InterestCategory interest) {
}
