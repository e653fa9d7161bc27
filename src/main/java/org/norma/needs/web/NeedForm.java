package org.norma.needs.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.needs.NeedData;
import org.norma.needs.Urgency;

/**
 * What is typed to state a need.
 *
 * @param mail address to confirm, for those who are not signed in
 * @param website a field that people do not see: whoever fills it is a program
 */
record NeedForm(@NotBlank @Size(max = 300) @Nullable String subject, @Size(max = 20) @Nullable String sector,
		@Size(max = 1000) @Nullable String products, @NotBlank @Size(max = 5000) @Nullable String why,
		@Size(max = 5000) @Nullable String evidence, @NotNull @Nullable Urgency urgency,
		@Size(max = 200) @Nullable String internationalStandard, @Email @Size(max = 254) @Nullable String mail,
		@Size(max = 200) @Nullable String name, @Size(max = 500) @Nullable String website) {

	NeedData data() {
		return new NeedData(java.util.Objects.requireNonNull(this.subject).strip(), blankToNull(this.sector),
				blankToNull(this.products), java.util.Objects.requireNonNull(this.why).strip(),
				blankToNull(this.evidence), java.util.Objects.requireNonNull(this.urgency),
				blankToNull(this.internationalStandard));
	}

	static @Nullable String blankToNull(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	boolean filledByAProgram() {
		return this.website != null && !this.website.isBlank();
	}

}
