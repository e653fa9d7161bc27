package org.norma.accounts.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Role;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * A role to be held.
 *
 * @param body code of the body, or words that only one body has; empty for the whole
 * installation
 */
record GrantForm(@NotNull @Nullable Role role, @Size(max = 200) String body,
		@NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until) {

	GrantForm(@Nullable Role role, @Nullable String body, @Nullable LocalDate from, @Nullable LocalDate until) {
		this.role = role;
		this.body = (body != null) ? body.strip() : "";
		this.from = from;
		this.until = until;
	}

}
