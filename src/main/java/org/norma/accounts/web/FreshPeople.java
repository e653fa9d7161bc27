package org.norma.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.accounts.Principal;
import org.norma.accounts.SignInService;
import org.norma.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Before each page: a signed-in person whose account changed is read anew, one whose
 * account was disabled is signed out.
 */
@Component
class FreshPeople implements HandlerInterceptor {

	private final SignInService people;

	private final SignInSession session;

	FreshPeople(SignInService people, SignInSession session) {
		this.people = people;
		this.session = session;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod && Actor.current().orElse(null) instanceof Principal person) {
			if (!this.people.isFresh(person)) {
				this.people.principal(person.accountId())
					.ifPresentOrElse((now) -> this.session.renew(now, request, response),
							() -> this.session.end(request, response));
			}
		}
		return true;
	}

}
