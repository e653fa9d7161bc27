package org.norma.demonstration;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.norma.accounts.AccountId;
import org.norma.accounts.Contacts;
import org.norma.accounts.DemoAccounts;
import org.norma.shared.Actor;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets a person of the demonstration act. */
@Component
@ConditionalOnProperty("norma.demo")
class DemoPeople {

	private final DemoAccounts accounts;

	private final Contacts contacts;

	DemoPeople(DemoAccounts accounts, Contacts contacts) {
		this.accounts = accounts;
		this.contacts = contacts;
	}

	/** The person of the list of the demonstration. */
	Actor named(String name) {
		return this.accounts.named(name)
			.map(AccountId::value)
			.flatMap(this.contacts::actor)
			.orElseThrow(() -> new IllegalArgumentException("nobody of the demonstration is called " + name));
	}

	void let(String name, Runnable act) {
		ask(name, () -> {
			act.run();
			return List.of();
		});
	}

	<T> T ask(String name, Callable<T> act) {
		var before = SecurityContextHolder.getContext();
		try {
			SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
			SecurityContextHolder.getContext().setAuthentication(token(named(name)));
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

	private static UsernamePasswordAuthenticationToken token(Actor person) {
		var authorities = Stream
			.concat(Stream.of("PERSON"), person.grants().stream().map((grant) -> grant.role().name()))
			.distinct()
			.map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
			.toList();
		return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
	}

}
