package org.norma.bodies;

import org.jspecify.annotations.Nullable;

/**
 * A body with which a committee keeps in touch.
 *
 * @param reference how the committee names it
 * @param body the body, where Norma holds it
 */
public record Liaison(LiaisonKind kind, String reference, @Nullable BodyLink body) {
}
