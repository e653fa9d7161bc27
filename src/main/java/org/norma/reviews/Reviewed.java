package org.norma.reviews;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Texts;

/**
 * The standard that is reviewed.
 *
 * @param committeeId the committee that judges it, {@code null} when it is to be chosen
 * @param due day on which its cycle runs out
 */
record Reviewed(UUID editionId, String designation, Texts title, LevelCode level, @Nullable UUID issuerId,
		@Nullable UUID committeeId, @Nullable LocalDate due) {
}
