package org.norma.needs;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A need in a list. */
public record NeedRow(UUID id, String code, String subject, @Nullable String sector, Urgency urgency, NeedState state,
		Instant statedAt, int supports) {
}
