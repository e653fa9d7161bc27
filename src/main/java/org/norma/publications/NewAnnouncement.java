package org.norma.publications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is to be announced.
 *
 * @param kind what it makes known
 * @param authorityId who announces
 * @param on its day
 * @param editions editions concerned, by their id in the catalogue
 * @param effectiveOn day on which it takes effect, {@code null} for its own day
 * @param reason why, shown publicly
 */
public record NewAnnouncement(AnnouncementKind kind, UUID authorityId, LocalDate on, List<UUID> editions,
		@Nullable LocalDate effectiveOn, @Nullable String reason) {

	public NewAnnouncement {
		editions = List.copyOf(editions);
	}

}
