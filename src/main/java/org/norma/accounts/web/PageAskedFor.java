package org.norma.accounts.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the page asked for until the person has signed in: in a cookie, since a session
 * for everybody who knocks would fill the table of sessions.
 */
class PageAskedFor implements RequestCache {

	private static final String COOKIE = "norma-asked";

	private static final int LONGEST = 2000;

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		var page = request.getRequestURI() + ((request.getQueryString() != null) ? "?" + request.getQueryString() : "");
		if ("GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null && page.length() <= LONGEST) {
			keep(Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8)), -1,
					request, response);
		}
	}

	@Override
	public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		var cookie = WebUtils.getCookie(request, COOKIE);
		var page = (cookie != null) ? page(cookie.getValue()) : "";
		return page.matches("/(?![/\\\\])[!-~]*") ? new SimpleSavedRequest(page) : null;
	}

	/** Nothing is done a second time: the person is led to the page. */
	@Override
	public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		return null;
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		if (WebUtils.getCookie(request, COOKIE) != null) {
			keep("", 0, request, response);
		}
	}

	private static String page(String kept) {
		try {
			return new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private static void keep(String value, long seconds, HttpServletRequest request, HttpServletResponse response) {
		var cookie = ResponseCookie.from(COOKIE, value)
			.path("/")
			.maxAge(seconds)
			.sameSite("Lax")
			.httpOnly(true)
			.secure(request.isSecure())
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
