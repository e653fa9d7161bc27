package org.norma.lookup.web;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.ClauseFact;
import org.norma.designations.Designation;

import org.springframework.format.annotation.DateTimeFormat;

/** A fact about clauses, as it is typed. */
record ClauseForm(@NotNull ClauseFact.@Nullable Kind kind, @NotBlank @Size(max = 2000) @Nullable String clauses,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
		@Size(max = 200) @Nullable String other, @NotBlank @Size(max = 500) @Nullable String basis) {

	@Nullable Designation otherNumber() {
		return Optional.ofNullable(this.other).filter((text) -> !text.isBlank()).map(Designation::parse).orElse(null);
	}

	String clausesSaid() {
		return (this.clauses != null) ? this.clauses.strip() : "";
	}

	@Nullable String basisSaid() {
		return (this.basis == null || this.basis.isBlank()) ? null : this.basis.strip();
	}

}
