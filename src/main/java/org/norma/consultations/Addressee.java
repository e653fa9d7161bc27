package org.norma.consultations;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodySummary;

/**
 * A body to which a round was sent.
 *
 * @param repliedOn day of its first reply, {@code null} while it is silent
 * @param noComment whether it replied that it has no comment
 * @param enteredBy who entered the reply on its behalf, {@code null} for its own people
 */
public record Addressee(BodySummary body, @Nullable LocalDate repliedOn, boolean noComment,
		@Nullable String enteredBy) {
}
