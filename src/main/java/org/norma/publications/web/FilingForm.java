package org.norma.publications.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

/** Number and day of a receipt. */
record FilingForm(@NotBlank @Size(max = 100) @Nullable String receipt,
		@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate filedOn) {

	String number() {
		return Objects.requireNonNull(this.receipt);
	}

	LocalDate day() {
		return Objects.requireNonNull(this.filedOn);
	}

}
