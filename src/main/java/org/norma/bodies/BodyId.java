package org.norma.bodies;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Identifier of a body. */
@Embeddable
public record BodyId(UUID value) implements Serializable {
}
