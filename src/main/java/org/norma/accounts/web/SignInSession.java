package org.norma.accounts.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.accounts.Principal;
import org.norma.accounts.SignInService;
import org.norma.shared.web.Theme;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Opens the session of a person who proved to be themselves: with a new identifier and a
 * new CSRF token.
 */
@Component
class SignInSession {

	private final SignInService people;

	private final SecurityContextRepository contexts;

	private final RequestCache asked;

	private final LocaleResolver languages;

	private final SessionAuthenticationStrategy renewal;

	SignInSession(SignInService people, SecurityContextRepository contexts, RequestCache asked,
			CsrfTokenRepository tokens, LocaleResolver languages) {
		this.people = people;
		this.contexts = contexts;
		this.asked = asked;
		this.languages = languages;
		this.renewal = new CompositeSessionAuthenticationStrategy(
				List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
	}

	/**
	 * Signs the person in.
	 * @return the address of the page they asked for, else of the first page
	 */
	String open(Principal person, HttpServletRequest request, HttpServletResponse response) {
		request.getSession();
		this.renewal.onAuthentication(token(person, request), request, response);
		renew(person, request, response);
		SignInDevice.of(request).keepIn(request.getSession());
		var wishes = this.people.preferences(person.accountId());
		if (wishes.language() != null) {
			this.languages.setLocale(request, response, wishes.language());
		}
		if (wishes.theme() != null) {
			Theme.keep(wishes.theme(), response);
		}
		if (wishes.linkUnseen()) {
			return "/account/password-link";
		}
		var page = this.asked.getRequest(request, response);
		this.asked.removeRequest(request, response);
		return (page != null) ? withoutTemplates(page.getRedirectUrl()) : "/";
	}

	/** A redirect would look for values to put between braces. */
	private static String withoutTemplates(String address) {
		return address.replace("{", "%7B").replace("}", "%7D");
	}

	/** Puts what is now known of the person into the session. */
	void renew(Principal person, HttpServletRequest request, HttpServletResponse response) {
		var context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(token(person, request));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

	/** Signs the person out. */
	void end(HttpServletRequest request, HttpServletResponse response) {
		new SecurityContextLogoutHandler().logout(request, response,
				SecurityContextHolder.getContext().getAuthentication());
	}

	private static UsernamePasswordAuthenticationToken token(Principal person, HttpServletRequest request) {
		var token = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
		token.setDetails(new WebAuthenticationDetails(request.getRemoteAddr(), null));
		return token;
	}

}
