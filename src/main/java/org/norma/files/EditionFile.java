package org.norma.files;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Binding;

/**
 * A file of an edition, or a link to it: one of the two.
 *
 * @param url where the office shows it
 * @param chosenAs how far the edition bound when the office chose the opening,
 * {@code null} where that is not known
 * @param replacedAt when another took its place, {@code null} for the present one
 */
public record EditionFile(UUID id, UUID editionId, @Nullable StoredContent content, @Nullable String url,
		Opening opening, @Nullable Binding chosenAs, Instant addedAt, @Nullable Instant replacedAt) {

	/** The site to which a link leads; empty for a file. */
	public String site() {
		return (this.url != null) ? String.valueOf(URI.create(this.url).getHost()) : "";
	}

	/** Whether it is the present one. */
	public boolean isCurrent() {
		return this.replacedAt == null;
	}

}
