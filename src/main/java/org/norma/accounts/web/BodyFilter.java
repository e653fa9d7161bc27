package org.norma.accounts.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.shared.web.SmallAnswers;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at a body before a byte of it is read: who may send it to this address, and how
 * large it may be. What cannot be read at all is answered here too, once for all pages.
 */
class BodyFilter extends OncePerRequestFilter {

	private static final int KILOBYTE = 1024;

	/** Fields and boundaries beside a file, and the most that a guest writes. */
	private static final long FORM = 256L * KILOBYTE;

	private static final String ACCEPTED = BodyFilter.class.getName() + ".accepted";

	private final FileAddresses files;

	private final SmallAnswers answers;

	BodyFilter(FileAddresses files, SmallAnswers answers) {
		this.files = files;
		this.answers = answers;
	}

	/** The page of an error reads the address too. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var refusal = refusal(request).or(() -> unreadable(request));
		if (refusal.isPresent()) {
			refusal.get().write(this.answers, request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	private Optional<Refusal> refusal(HttpServletRequest request) {
		boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
		if (request.getContentLengthLong() <= 0 && !chunked) {
			return Optional.empty();
		}
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			return (request.getAttribute(ACCEPTED) == null) ? error(request) : Optional.empty();
		}
		var refusal = body(request, chunked);
		if (refusal.isEmpty()) {
			request.setAttribute(ACCEPTED, true);
		}
		return refusal;
	}

	/** What was refused before it came here is not read for the page that says so. */
	private static Optional<Refusal> error(HttpServletRequest request) {
		var status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatus.resolve(code) : null;
		return Refusal.of((status != null) ? status : HttpStatus.BAD_REQUEST, "accounts.body.unreadable");
	}

	private Optional<Refusal> body(HttpServletRequest request, boolean chunked) {
		var type = Objects.requireNonNullElse(request.getContentType(), "").strip().toLowerCase(Locale.ROOT);
		if (type.startsWith("multipart/")) {
			return file(request, chunked);
		}
		return (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && isGuest())
				? form(request.getContentLengthLong(), chunked) : Optional.empty();
	}

	private Optional<Refusal> file(HttpServletRequest request, boolean chunked) {
		var address = this.files.of(request);
		if (address.isEmpty()) {
			return Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "accounts.body.no-file");
		}
		if (!AccessRules.allows(address.get().handler(), SecurityContextHolder.getContext().getAuthentication())) {
			return Refusal.of(HttpStatus.FORBIDDEN, "accounts.body.no-right");
		}
		if (chunked) {
			return Refusal.of(HttpStatus.LENGTH_REQUIRED, "accounts.body.no-length");
		}
		int megabytes = address.get().megabytes();
		return (request.getContentLengthLong() > (long) megabytes * KILOBYTE * KILOBYTE + FORM)
				? Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "accounts.body.file-too-large", megabytes)
				: Optional.empty();
	}

	private static Optional<Refusal> form(long length, boolean chunked) {
		if (chunked) {
			return Refusal.of(HttpStatus.LENGTH_REQUIRED, "accounts.body.no-length");
		}
		return (length > FORM) ? Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "accounts.body.form-too-large",
				length / KILOBYTE, FORM / KILOBYTE) : Optional.empty();
	}

	private static boolean isGuest() {
		var person = SecurityContextHolder.getContext().getAuthentication();
		return person == null || !person.isAuthenticated() || person instanceof AnonymousAuthenticationToken;
	}

	/** Reads address and form once; each later look finds them read. */
	private static Optional<Refusal> unreadable(HttpServletRequest request) {
		try {
			request.getParameter("lang");
			return Optional.empty();
		}
		catch (RequestRejectedException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			return slow(ex) ? Refusal.of(HttpStatus.REQUEST_TIMEOUT, "accounts.body.slow")
					: Refusal.of(HttpStatus.BAD_REQUEST, "accounts.body.unreadable");
		}
	}

	private static boolean slow(Throwable thrown) {
		for (var cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof SocketTimeoutException) {
				return true;
			}
		}
		return false;
	}

	private record Refusal(HttpStatus status, String key, Object... arguments) {

		static Optional<Refusal> of(HttpStatus status, String key, Object... arguments) {
			return Optional.of(new Refusal(status, key, arguments));
		}

		void write(SmallAnswers answers, HttpServletRequest request, HttpServletResponse response) throws IOException {
			answers.write(request, response, this.status, this.key, this.arguments);
		}

	}

}
