package org.norma.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed to make the first account. */
record FirstAdministratorForm(@NotBlank @Size(max = 40) String code,
		@Pattern(regexp = NewAccountForm.USER_NAME, message = "{accounts.user-name.form}") String userName,
		@NotBlank @Size(max = 100) String displayName, @NotEmpty @Size(max = 200) String password) {

	FirstAdministratorForm(@Nullable String code, @Nullable String userName, @Nullable String displayName,
			@Nullable String password) {
		this.code = (code != null) ? code : "";
		this.userName = (userName != null) ? userName.strip() : "";
		this.displayName = (displayName != null) ? displayName : "";
		this.password = (password != null) ? password : "";
	}

}
