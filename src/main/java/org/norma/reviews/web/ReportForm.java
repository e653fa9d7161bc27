package org.norma.reviews.web;

import java.util.Objects;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.reviews.ReportData;
import org.norma.reviews.ReportKind;

/**
 * What is typed to report a problem.
 *
 * @param standard the last part of the address of the standard
 * @param mail address to confirm, for those who are not signed in
 * @param website a field that people do not see: whoever fills it is a program
 */
record ReportForm(@NotBlank @Size(max = 200) @Nullable String standard, @NotNull @Nullable ReportKind kind,
		@NotBlank @Size(max = 5000) @Nullable String words, @Email @Size(max = 254) @Nullable String mail,
		@Size(max = 200) @Nullable String name, @Size(max = 500) @Nullable String website) {

	String slug() {
		return Objects.requireNonNull(this.standard).strip();
	}

	ReportData data() {
		return new ReportData(Objects.requireNonNull(this.kind), Objects.requireNonNull(this.words).strip());
	}

	static @Nullable String blankToNull(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	boolean filledByAProgram() {
		return this.website != null && !this.website.isBlank();
	}

}
