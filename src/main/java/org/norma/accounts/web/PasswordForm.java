package org.norma.accounts.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new password. */
record PasswordForm(@NotEmpty @Size(max = 200) String password) {

	PasswordForm(@Nullable String password) {
		this.password = (password != null) ? password : "";
	}

}
