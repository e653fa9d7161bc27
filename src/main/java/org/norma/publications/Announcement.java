package org.norma.publications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An announcement as it is read.
 *
 * @param year year in which it is numbered
 * @param number number within the year and the authority, from 1
 * @param on its day
 * @param effectiveOn day on which it takes effect, {@code null} for its own day
 * @param reason why, shown publicly
 * @param editions editions concerned, in their order
 */
public record Announcement(UUID id, AnnouncementKind kind, UUID authorityId, int year, int number, LocalDate on,
		@Nullable LocalDate effectiveOn, @Nullable String reason, List<UUID> editions) {

	public Announcement {
		editions = List.copyOf(editions);
	}

	/** Path of its page. */
	public String href() {
		return "/announcements/" + this.id;
	}

}
