package org.norma.shared.web;

import java.util.Locale;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The parameter {@code lang}: a page keeps the language for later, an answer to a program
 * is in that language and leaves nothing behind.
 */
class LanguageChange extends LocaleChangeInterceptor {

	private static final String API = "/api/";

	LanguageChange() {
		setParamName("lang");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws ServletException {
		var asked = request.getParameter(getParamName());
		if (asked == null || !request.getServletPath().startsWith(API)) {
			return super.preHandle(request, response, handler);
		}
		request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, parseLocaleValue(asked));
		return true;
	}

	@Override
	protected Locale parseLocaleValue(String value) {
		return Languages.nearest(Locale.forLanguageTag(value));
	}

}
