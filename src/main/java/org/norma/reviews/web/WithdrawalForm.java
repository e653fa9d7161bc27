package org.norma.reviews.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is typed to carry out a withdrawal.
 *
 * @param on first day on which the standard is no longer in force
 */
record WithdrawalForm(@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
		@NotBlank @Size(max = 4000) @Nullable String reason) {
}
