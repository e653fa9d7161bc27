package org.norma.shared.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A form that was sent after the sign-in it belongs to had ended: nothing was done, and
 * what was typed is shown once more so that it can be copied. It is not kept, and never
 * sent again by itself.
 *
 * @param typed the texts that were typed, without what only the page itself knew
 * @param shortened whether there was more than is shown
 * @param page the page of the form; {@code null} where the browser does not say it
 */
public record LapsedForm(List<String> typed, boolean shortened, @Nullable String page) {

	private static final String ATTRIBUTE = LapsedForm.class.getName();

	private static final int LONGEST = 100_000;

	private static final int MOST = 50;

	/**
	 * Names of fields whose values are shown to nobody; {@code old} is a password too.
	 */
	private static final Pattern SECRET = Pattern
		.compile("(?i).*(csrf|password|token|secret|repeat|current|came-from|link).*|old|code|answer|lang|theme");

	/** Identifiers, choices and marks, which the page knew and nobody typed. */
	private static final Pattern OF_THE_PAGE = Pattern
		.compile("[0-9a-fA-F-]{36}|[A-Z][A-Z0-9_]*|true|false|on|-?\\d+|[A-Za-z0-9+/_=-]{32,}");

	/** Notes that the request was refused for its sign-in, for the page that says so. */
	public static void note(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, Boolean.TRUE);
	}

	/**
	 * Whether a page of Norma itself sent the form: what another site sends is never
	 * shown here.
	 */
	public static boolean isOwn(HttpServletRequest request) {
		if (!"POST".equals(request.getMethod()) || request.getHeader("HX-Request") != null) {
			return false;
		}
		var sent = request.getHeader("Sec-Fetch-Site");
		if (sent != null) {
			return "same-origin".equals(sent);
		}
		var origin = request.getHeader(HttpHeaders.ORIGIN);
		return isHost(request, (origin != null) ? origin : request.getHeader(HttpHeaders.REFERER));
	}

	static Optional<LapsedForm> of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) != null) ? Optional.of(read(request)) : Optional.empty();
	}

	private static LapsedForm read(HttpServletRequest request) {
		var all = request.getParameterMap()
			.entrySet()
			.stream()
			.filter((each) -> !SECRET.matcher(each.getKey()).matches())
			.flatMap((each) -> Arrays.stream(each.getValue()))
			.filter((value) -> !value.isBlank() && !OF_THE_PAGE.matcher(value).matches())
			.toList();
		var shown = new ArrayList<String>();
		int room = LONGEST;
		for (var value : all.subList(0, Math.min(MOST, all.size()))) {
			var part = value.substring(0, Math.min(room, value.length()));
			room -= part.length();
			if (!part.isEmpty()) {
				shown.add(part);
			}
		}
		boolean shortened = all.size() > MOST || all.stream().mapToLong(String::length).sum() > LONGEST;
		return new LapsedForm(List.copyOf(shown), shortened, PageBefore.formOf(request).orElse(null));
	}

	private static boolean isHost(HttpServletRequest request, @Nullable String address) {
		try {
			return address != null && host(request).equalsIgnoreCase(URI.create(address).getAuthority());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static String host(HttpServletRequest request) {
		return Objects.requireNonNullElse(request.getHeader(HttpHeaders.HOST), "");
	}

}
