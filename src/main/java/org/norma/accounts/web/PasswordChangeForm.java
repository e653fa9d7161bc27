package org.norma.accounts.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The present and the new password. */
record PasswordChangeForm(@NotEmpty @Size(max = 200) String old, @NotEmpty @Size(max = 200) String password) {

	PasswordChangeForm(@Nullable String old, @Nullable String password) {
		this.old = (old != null) ? old : "";
		this.password = (password != null) ? password : "";
	}

}
