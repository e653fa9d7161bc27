package org.norma.files;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file of an edition, or a link to it: one of the two.
 *
 * @param url where the office shows it
 * @param replacedAt when another took its place, {@code null} for the present one
 */
public record EditionFile(UUID id, UUID editionId, @Nullable StoredContent content, @Nullable String url,
		Opening opening, Instant addedAt, @Nullable Instant replacedAt) {

	/** Whether it is the present one. */
	public boolean isCurrent() {
		return this.replacedAt == null;
	}

}
