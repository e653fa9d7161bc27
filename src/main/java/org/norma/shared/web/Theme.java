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
public class Theme implements HandlerInterceptor {

	private static final String COOKIE = "norma-theme";

	/** The themes that exist. */
	public static final Set<String> KNOWN = Set.of("light", "dark", "auto");

	static String of(HttpServletRequest request) {
		var asked = request.getParameter("theme");
		if (asked != null && KNOWN.contains(asked)) {
			return asked;
		}
		var cookie = WebUtils.getCookie(request, COOKIE);
		return (cookie != null && KNOWN.contains(cookie.getValue())) ? cookie.getValue() : "auto";
	}

	/** Keeps the theme in the browser. */
	public static void keep(String theme, HttpServletResponse response) {
		var cookie = ResponseCookie.from(COOKIE, theme)
			.path("/")
			.maxAge(Duration.ofDays(365))
			.sameSite("Lax")
			.httpOnly(true)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var asked = request.getParameter("theme");
		if (asked != null && KNOWN.contains(asked)) {
			keep(asked, response);
		}
		return true;
	}

}
