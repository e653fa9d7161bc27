package org.norma.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The signed-in person, kept in the session. A record, so that a session written by an
 * earlier version can still be read.
 *
 * @param grants the roles that count on the day {@code asOf}
 * @param revision revision of the account when it was read
 */
public record Principal(UUID accountId, String userName, String displayName, List<Grant> grants,
		@Nullable Locale language, LocalDate asOf, long revision) implements Actor, UserDetails {

	/** The authority of everybody signed in, for {@code @RolesAllowed}. */
	public static final String PERSON = "PERSON";

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return Stream.concat(Stream.of(PERSON), this.grants.stream().map((grant) -> grant.role().name()))
			.distinct()
			.map((name) -> new SimpleGrantedAuthority("ROLE_" + name))
			.toList();
	}

	@Override
	public @Nullable String getPassword() {
		return null;
	}

	/** The account's identifier, by which its sessions are found. */
	@Override
	public String getUsername() {
		return this.accountId.toString();
	}

	@Override
	public String toString() {
		return this.displayName + " (" + this.accountId + ")";
	}

}
