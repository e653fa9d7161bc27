package org.norma.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An act that needs nothing but a reason. */
record ReasonForm(@NotBlank @Size(max = 2000) @Nullable String reason, int version) {

	String why() {
		return java.util.Objects.requireNonNull(this.reason).strip();
	}

}
