package org.norma.accounts.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.accounts.OwnAccountService;
import org.norma.accounts.Principal;
import org.norma.accounts.SignInService;
import org.norma.shared.Actor;
import org.norma.shared.web.Languages;
import org.norma.shared.web.Theme;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Before each page: a signed-in person whose account changed is read anew, one whose
 * account was disabled is signed out; language and theme chosen in the header are kept in
 * the account.
 */
@Component
class FreshPeople implements HandlerInterceptor {

	private final SignInService people;

	private final SignInSession session;

	private final OwnAccountService own;

	FreshPeople(SignInService people, SignInSession session, OwnAccountService own) {
		this.people = people;
		this.session = session;
		this.own = own;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod && Actor.current().orElse(null) instanceof Principal person) {
			if (!this.people.isFresh(person)) {
				this.people.principal(person.accountId())
					.ifPresentOrElse((now) -> this.session.renew(now, request, response),
							() -> this.session.end(request, response));
			}
			keepWishes(person, request);
		}
		return true;
	}

	private void keepWishes(Principal person, HttpServletRequest request) {
		var language = request.getParameter("lang");
		var theme = request.getParameter("theme");
		var known = theme != null && Theme.KNOWN.contains(theme);
		if ("GET".equals(request.getMethod()) && (language != null || known)) {
			this.own.prefer(person.accountId(),
					(language != null) ? Languages.nearest(Locale.forLanguageTag(language)) : null,
					known ? theme : null);
		}
	}

}
