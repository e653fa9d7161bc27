package org.norma.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The name of an account, as an administrator changes it. */
record NameForm(@NotBlank @Size(max = 100) String displayName) {

	NameForm(@Nullable String displayName) {
		this.displayName = (displayName != null) ? displayName : "";
	}

}
