package org.norma.needs;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A need as its page shows it.
 *
 * @param name who stated it, shown to officials only
 * @param mail the proposer's address, shown to officials only
 * @param mergedCode number of the need into which it was merged
 * @param supports how many others say the same
 */
public record NeedDetails(NeedId id, String code, NeedData data, NeedState state, Instant statedAt,
		@Nullable String name, @Nullable String mail, @Nullable UUID mergedInto, @Nullable String mergedCode,
		@Nullable String answer, @Nullable String answeredBy, @Nullable Instant answeredAt, @Nullable UUID projectId,
		int supports) {
}
