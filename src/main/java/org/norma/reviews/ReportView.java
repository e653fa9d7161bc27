package org.norma.reviews;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report as its page shows it.
 *
 * @param code its receipt number, such as {@code Q-2026-0001}
 * @param words what was reported; shown to the authority and to who reported it
 * @param name who reported it; kept confidential (Law art. 35)
 */
public record ReportView(UUID id, String code, UUID editionId, String designation, String level,
		@Nullable UUID issuerId, ReportKind kind, String words, ReportState state, Instant statedAt,
		@Nullable UUID accountId, @Nullable String name, @Nullable String mail, @Nullable String answer,
		@Nullable String answeredBy, @Nullable Instant answeredAt, @Nullable UUID reviewId) {

	/** Path of its page. */
	public String href() {
		return "/reviews/reports/" + this.code;
	}

	/** Whether it waits for the authority. */
	public boolean received() {
		return this.state == ReportState.RECEIVED;
	}

}
