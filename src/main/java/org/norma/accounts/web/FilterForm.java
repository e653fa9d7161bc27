package org.norma.accounts.web;

import org.jspecify.annotations.Nullable;
import org.norma.accounts.AccountFilter;
import org.norma.shared.Role;

/**
 * The filter of the list, as its address says.
 *
 * @param state {@code enabled}, {@code disabled}, or anything else for both
 */
record FilterForm(String words, @Nullable Role role, String state) {

	FilterForm(@Nullable String words, @Nullable Role role, @Nullable String state) {
		this.words = (words != null) ? words : "";
		this.role = role;
		this.state = (state != null) ? state : "";
	}

	AccountFilter filter() {
		return new AccountFilter(this.words, this.role, switch (this.state) {
			case "enabled" -> true;
			case "disabled" -> false;
			default -> null;
		});
	}

}
