package org.norma.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed to sign in. */
record SignInForm(@NotBlank @Size(max = 100) String userName, @NotEmpty @Size(max = 200) String password) {

	SignInForm(@Nullable String userName, @Nullable String password) {
		this.userName = (userName != null) ? userName : "";
		this.password = (password != null) ? password : "";
	}

	static SignInForm empty() {
		return new SignInForm(null, null);
	}

}
