package org.norma.bodies;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/**
 * A body as others show it.
 *
 * @param code such as {@code SAC} or {@code ISO/TC 176/SC 2}, unique
 * @param levelCode level whose standards it makes, such as {@code industry.JR}
 * @param region code of the region (GB/T 2260) to which it is confined
 * @param parentId the body above it
 * @param ended day on which it was dissolved
 */
public record BodySummary(UUID id, String code, BodyKind kind, Texts names, @Nullable String levelCode,
		@Nullable String region, @Nullable UUID parentId, @Nullable LocalDate ended) {
}
