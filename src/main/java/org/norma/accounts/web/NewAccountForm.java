package org.norma.accounts.web;

import java.util.Locale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an administrator types to make an account. */
record NewAccountForm(
		@Pattern(regexp = NewAccountForm.USER_NAME, message = "{accounts.user-name.form}") String userName,
		@NotBlank @Size(max = 100) String displayName, @Pattern(regexp = "en|zh-CN|it") String language) {

	/** An e-mail address or a name without blanks. */
	static final String USER_NAME = "[\\p{L}\\p{N}._%+@-]{3,100}";

	NewAccountForm(@Nullable String userName, @Nullable String displayName, @Nullable String language) {
		this.userName = (userName != null) ? userName.strip() : "";
		this.displayName = (displayName != null) ? displayName : "";
		this.language = (language != null) ? language : "en";
	}

	Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

}
