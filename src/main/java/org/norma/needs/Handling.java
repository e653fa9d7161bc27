package org.norma.needs;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who handled a need last.
 *
 * @param by name of the official
 * @param bodyId authority for which the official acts, {@code null} for the whole
 * installation
 */
@Embeddable
record Handling(@Column(name = "answered_by") String by, @Column(name = "handled_for") @Nullable UUID bodyId,
		@Column(name = "answered_at") Instant at) {
}
