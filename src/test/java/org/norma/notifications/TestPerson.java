package org.norma.notifications;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A person with an account. */
public record TestPerson(UUID accountId, String displayName, String email, List<Grant> grants,
		Locale language) implements Actor {

	/** Signs the person in for a request. */
	public RequestPostProcessor signedIn() {
		var roles = this.grants.stream()
			.map((grant) -> new SimpleGrantedAuthority("ROLE_" + grant.role().name()))
			.toList();
		return SecurityMockMvcRequestPostProcessors
			.authentication(UsernamePasswordAuthenticationToken.authenticated(this, null, roles));
	}

	static List<Grant> grant(Role role, UUID bodyId) {
		return List.of(new Grant(role, bodyId, null));
	}

}
