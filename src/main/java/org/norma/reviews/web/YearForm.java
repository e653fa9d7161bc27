package org.norma.reviews.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed to open the reviews of a committee. */
record YearForm(@NotBlank @Size(max = 100) @Nullable String committee,
		@NotNull @Min(2000) @Max(2100) @Nullable Integer year) {
}
