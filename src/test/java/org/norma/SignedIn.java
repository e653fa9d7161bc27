package org.norma;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A signed-in person for tests of pages, without an account in the database. */
public record SignedIn(UUID accountId, String displayName, List<Actor.Grant> grants) implements Actor, UserDetails {

	/** A person who holds the roles in the whole installation. */
	public static RequestPostProcessor as(Role... roles) {
		return with(Arrays.stream(roles).map((role) -> new Actor.Grant(role, null, null)).toArray(Actor.Grant[]::new));
	}

	/** A person who holds the grants. */
	public static RequestPostProcessor with(Actor.Grant... grants) {
		return SecurityMockMvcRequestPostProcessors.user(new SignedIn(new UUID(1, 1), "Somebody", List.of(grants)));
	}

	@Override
	public @Nullable Locale language() {
		return null;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return Stream.concat(Stream.of("PERSON"), this.grants.stream().map((grant) -> grant.role().name()))
			.distinct()
			.map((name) -> new SimpleGrantedAuthority("ROLE_" + name))
			.toList();
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getUsername() {
		return this.accountId.toString();
	}

}
