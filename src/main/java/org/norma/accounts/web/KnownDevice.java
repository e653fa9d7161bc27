package org.norma.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.accounts.KnownDevices;
import org.norma.accounts.SignInOrigin;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a browser keeps of the sign-ins of its people: a secret that says nothing. */
final class KnownDevice {

	private static final String COOKIE = "norma-device";

	private static final int LONGEST = 100;

	private KnownDevice() {
	}

	static SignInOrigin origin(HttpServletRequest request) {
		var cookie = WebUtils.getCookie(request, COOKIE);
		var secret = (cookie != null) ? cookie.getValue() : "";
		return new SignInOrigin(request.getRemoteAddr(),
				(secret.isBlank() || secret.length() > LONGEST) ? null : secret);
	}

	static void keep(String secret, HttpServletRequest request, HttpServletResponse response) {
		var cookie = ResponseCookie.from(COOKIE, secret)
			.path(request.getContextPath() + "/sign-in")
			.maxAge(KnownDevices.KNOWN)
			.sameSite("Lax")
			.httpOnly(true)
			.secure(request.isSecure())
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
