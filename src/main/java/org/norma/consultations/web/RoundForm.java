package org.norma.consultations.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.norma.consultations.RoundKind;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is typed to open a round.
 *
 * @param addressees codes of the bodies that are asked, one a line
 */
record RoundForm(@NotNull @Nullable RoundKind kind,
		@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
		@Nullable String addressees) {
}
