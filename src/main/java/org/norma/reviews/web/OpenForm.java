package org.norma.reviews.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.reviews.Cause;

/**
 * What is typed to open a review.
 *
 * @param standard the last part of the address of the standard
 */
record OpenForm(@NotBlank @Size(max = 200) @Nullable String standard, @NotNull @Nullable Cause cause,
		@Size(max = 2000) @Nullable String reason) {

	String slug() {
		return Objects.requireNonNull(this.standard).strip();
	}

	@Nullable String why() {
		return (this.reason == null || this.reason.isBlank()) ? null : this.reason.strip();
	}

}
