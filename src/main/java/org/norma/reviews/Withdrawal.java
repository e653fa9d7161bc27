package org.norma.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A withdrawal that was carried out.
 *
 * @param decidedOn day of the act
 * @param effectiveOn first day on which the standard is no longer in force
 * @param citing who cited it on the day of the act
 */
public record Withdrawal(UUID projectId, UUID editionId, String designation, LocalDate decidedOn, String decidedBy,
		LocalDate effectiveOn, String reason, @Nullable UUID announcementId, List<CitingLine> citing) {
}
