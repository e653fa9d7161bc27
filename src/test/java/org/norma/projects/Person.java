package org.norma.projects;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A person of the tests, who acts in the thread. */
public record Person(UUID accountId, String displayName, List<Grant> grants, Locale language) implements Actor {

	public static Person with(String name, Role role, UUID body) {
		return new Person(UUID.randomUUID(), name, List.of(new Grant(role, body, null)), Locale.ENGLISH);
	}

	public TestingAuthenticationToken token() {
		var authorities = Stream
			.concat(Stream.of("ROLE_PERSON"), this.grants.stream().map((grant) -> "ROLE_" + grant.role()))
			.map(SimpleGrantedAuthority::new)
			.toList();
		return new TestingAuthenticationToken(this, null,
				authorities.stream().map((each) -> (org.springframework.security.core.GrantedAuthority) each).toList());
	}

	public <T> T get(Callable<T> act) {
		var before = SecurityContextHolder.getContext();
		var own = SecurityContextHolder.createEmptyContext();
		own.setAuthentication(token());
		SecurityContextHolder.setContext(own);
		try {
			return act.call();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

	public void does(Runnable act) {
		get(() -> {
			act.run();
			return true;
		});
	}

}
