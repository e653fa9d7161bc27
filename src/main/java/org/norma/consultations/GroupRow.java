package org.norma.consultations;

import java.util.UUID;

/** A group of comments that say the same. */
public record GroupRow(UUID id, String name, int comments, int undisposed) {
}
