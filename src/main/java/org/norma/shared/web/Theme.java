package org.norma.shared.web;

import java.time.Duration;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Light or dark: a parameter {@code theme} of any address changes it, a cookie keeps it.
 */
class Theme implements HandlerInterceptor {

	private static final String COOKIE = "norma-theme";

	private static final Set<String> KNOWN = Set.of("light", "dark", "auto");

	static String of(HttpServletRequest request) {
		var asked = request.getParameter("theme");
		if (asked != null && KNOWN.contains(asked)) {
			return asked;
		}
		var cookie = WebUtils.getCookie(request, COOKIE);
		return (cookie != null && KNOWN.contains(cookie.getValue())) ? cookie.getValue() : "auto";
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var asked = request.getParameter("theme");
		if (asked != null && KNOWN.contains(asked)) {
			var cookie = ResponseCookie.from(COOKIE, asked)
				.path("/")
				.maxAge(Duration.ofDays(365))
				.sameSite("Lax")
				.httpOnly(true)
				.build();
			response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
		}
		return true;
	}

}
