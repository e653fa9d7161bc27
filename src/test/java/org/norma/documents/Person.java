package org.norma.documents;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Someone who holds a role in a body. */
public record Person(UUID accountId, String displayName,
		List<Grant> grants) implements Actor, AuthenticatedPrincipal, Serializable {

	public static Person of(String name, Role role, UUID body) {
		return new Person(UUID.nameUUIDFromBytes(name.getBytes()), name, List.of(new Grant(role, body, "Body")));
	}

	@Override
	public String getName() {
		return this.displayName;
	}

	@Override
	public Locale language() {
		return null;
	}

	public Authentication authentication() {
		var token = new TestingAuthenticationToken(this, null, "ROLE_PERSON", "ROLE_DRAFTER");
		token.setAuthenticated(true);
		return token;
	}

	/** Acts in this thread from now on. */
	public void acts() {
		var context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication());
		SecurityContextHolder.setContext(context);
	}

	public static void nobodyActs() {
		SecurityContextHolder.clearContext();
	}

}
