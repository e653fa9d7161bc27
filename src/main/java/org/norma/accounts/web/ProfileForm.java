package org.norma.accounts.web;

import java.util.Locale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.accounts.Account;
import org.norma.shared.web.Languages;

/** What people change of themselves. */
record ProfileForm(@NotBlank @Size(max = 100) String displayName, @Pattern(regexp = "en|zh-CN|it") String language,
		@Pattern(regexp = "light|dark|auto") String theme) {

	ProfileForm(@Nullable String displayName, @Nullable String language, @Nullable String theme) {
		this.displayName = (displayName != null) ? displayName : "";
		this.language = (language != null) ? language : "en";
		this.theme = (theme != null) ? theme : "auto";
	}

	static ProfileForm of(Account account, Locale shown) {
		var language = (account.language() != null) ? account.language() : Languages.nearest(shown);
		return new ProfileForm(account.displayName(), language.toLanguageTag(), account.theme());
	}

	Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

}
