package org.norma.accounts.web;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds every handler to the access rule written on it, before its arguments are bound.
 */
class AccessRules implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var person = SecurityContextHolder.getContext().getAuthentication();
		if (handler instanceof HandlerMethod method && !allows(method, person)) {
			throw (person != null) ? new AccessDeniedException("Not allowed: " + method.getShortLogMessage())
					: new AuthenticationCredentialsNotFoundException("Signed out");
		}
		return true;
	}

	/** Whether the rule written on the handler lets the person through. */
	static boolean allows(HandlerMethod method, @Nullable Authentication person) {
		return ruleOn(method.getMethod()).or(() -> ruleOn(method.getBeanType()))
			.map((rule) -> rule.allows(person))
			.orElseGet(() -> !method.getBeanType().getName().startsWith("org.norma."));
	}

	private static Optional<Rule> ruleOn(AnnotatedElement element) {
		if (element.isAnnotationPresent(DenyAll.class)) {
			return Optional.of((person) -> false);
		}
		if (element.isAnnotationPresent(PermitAll.class)) {
			return Optional.of((person) -> true);
		}
		return Optional.ofNullable(element.getAnnotation(RolesAllowed.class))
			.map((roles) -> (person) -> holdsOne(person, roles.value()));
	}

	private static boolean holdsOne(@Nullable Authentication person, String[] roles) {
		var held = (person != null) ? person.getAuthorities().stream()
				: Stream.<org.springframework.security.core.GrantedAuthority>empty();
		return held.anyMatch((authority) -> Arrays.stream(roles)
			.anyMatch((role) -> ("ROLE_" + role).equals(authority.getAuthority())));
	}

	private interface Rule {

		boolean allows(@Nullable Authentication person);

	}

}
