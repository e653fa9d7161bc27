package org.norma.lookup.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.RuleBroken;

import org.springframework.format.annotation.DateTimeFormat;

/** A partial revision that changes number and title, as it is typed. */
record NumberForm(@NotBlank @Size(max = 200) @Nullable String number, @NotBlank @Size(max = 500) @Nullable String title,
		@NotNull @Nullable Binding binding,
		@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate changedOn,
		@NotBlank @Size(max = 500) @Nullable String revision) {

	/**
	 * @throws RuleBroken where it is no number of a standard
	 */
	Designation designation() {
		var typed = Objects.requireNonNull(this.number);
		return Designation.tryParse(typed)
			.orElseThrow(() -> new RuleBroken("lookup.clauses.no-number", typed).at("number"));
	}

}
