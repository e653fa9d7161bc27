package org.norma.shared.web;

import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of Norma from which a person came, without its host: as the question before an
 * act kept it, otherwise as the browser says.
 */
final class PageBefore {

	/** Field in which the question before an act keeps it. */
	static final String FIELD = "came-from";

	private PageBefore() {
	}

	/** Where one came from; empty where that is not known, or is this address itself. */
	static Optional<String> of(HttpServletRequest request) {
		var kept = request.getParameter(FIELD);
		return Optional.ofNullable(page((kept != null) ? kept : request.getHeader(HttpHeaders.REFERER)))
			.filter((page) -> !path(page).equals(asked(request)));
	}

	/** The page whose form was sent, which may have the address that the form has. */
	static Optional<String> formOf(HttpServletRequest request) {
		return Optional.ofNullable(page(request.getHeader(HttpHeaders.REFERER)));
	}

	/** The address that was asked for, also where its fault is answered elsewhere. */
	private static String asked(HttpServletRequest request) {
		return Objects
			.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI())
			.toString();
	}

	private static String path(String page) {
		int mark = page.indexOf('?');
		return (mark < 0) ? page : page.substring(0, mark);
	}

	private static @Nullable String page(@Nullable String address) {
		try {
			var from = UriComponentsBuilder.fromUriString(String.valueOf(address)).build();
			var path = from.getPath();
			if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
				return null;
			}
			return (from.getQuery() != null) ? path + "?" + from.getQuery() : path;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
