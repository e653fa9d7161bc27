package org.norma.bodies;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/**
 * What an administrator states of a body.
 *
 * @param parentCode code of the body above
 * @param standingBy whether it has no work for now
 * @param established day on which it was set up
 */
public record BodyFacts(String code, BodyKind kind, Texts names, @Nullable String levelCode,
		@Nullable String regionCode, @Nullable String parentCode, @Nullable String url, String scope,
		boolean standingBy, @Nullable LocalDate established) {
}
