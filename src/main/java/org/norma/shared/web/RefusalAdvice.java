package org.norma.shared.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.norma.shared.NotFound;
import org.norma.shared.Refusal;
import org.norma.shared.RuleBroken;
import org.norma.shared.UnknownChoice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns the two refusals into pages, once for all handlers that answer with a page. */
@ControllerAdvice
class RefusalAdvice {

	private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

	private final FrameAdvice frames;

	private final List<NavEntry> entries;

	RefusalAdvice(FrameAdvice frames, List<NavEntry> entries) {
		this.frames = frames;
		this.entries = entries;
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String notFound(NotFound refusal, Model model, ServletWebRequest request, Locale locale) {
		return page("404", refusal, model, request, locale);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	String ruleBroken(RuleBroken refusal, Model model, ServletWebRequest request, Locale locale) {
		return page("409", refusal, model, request, locale);
	}

	/**
	 * Two acts on the same thing at the same moment, or a form sent twice: the first
	 * counts.
	 */
	@ExceptionHandler({ ConcurrencyFailureException.class, DuplicateKeyException.class })
	@ResponseStatus(HttpStatus.CONFLICT)
	String atOnce(DataAccessException clash, Model model, ServletWebRequest request, Locale locale) {
		log.info("Two acts at once on {}: {}", request.getRequest().getRequestURI(), clash.getMessage());
		return page("409", new RuleBroken("shared.refused.at-once"), model, request, locale);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	String unknownChoice(UnknownChoice refusal, Model model, ServletWebRequest request, Locale locale) {
		return page(HttpStatus.BAD_REQUEST, refusal, model, request, locale);
	}

	/** A list that is asked for what it does not offer says so. */
	@ExceptionHandler
	String unreadable(MethodArgumentNotValidException asked, Model model, ServletWebRequest request, Locale locale)
			throws MethodArgumentNotValidException {
		var typed = asked.getFieldErrors()
			.stream()
			.filter((error) -> error.isBindingFailure() && error.getRejectedValue() != null)
			.findFirst()
			.orElseThrow(() -> asked);
		if (isApi(request) || request.getHttpMethod() != HttpMethod.GET) {
			throw asked;
		}
		return page(HttpStatus.BAD_REQUEST, new UnknownChoice(String.valueOf(typed.getRejectedValue())), model, request,
				locale);
	}

	private static boolean isApi(ServletWebRequest request) {
		return request.getRequest().getRequestURI().startsWith("/api/");
	}

	/**
	 * A day in an address that is none is answered in a sentence, and so is a code that
	 * refuses itself; programs get a problem.
	 */
	@ExceptionHandler
	String unreadable(MethodArgumentTypeMismatchException typed, Model model, ServletWebRequest request,
			Locale locale) {
		var refused = NestedExceptionUtils.getMostSpecificCause(typed);
		if (refused instanceof RuleBroken broken) {
			return page(HttpStatus.CONFLICT, broken, model, request, locale);
		}
		if (refused instanceof NotFound missing) {
			return page(HttpStatus.NOT_FOUND, missing, model, request, locale);
		}
		if (isChoice(typed) && !isApi(request)) {
			return page(HttpStatus.BAD_REQUEST, new UnknownChoice(String.valueOf(typed.getValue())), model, request,
					locale);
		}
		if (typed.getRequiredType() != LocalDate.class || isApi(request)) {
			throw typed;
		}
		return page(HttpStatus.BAD_REQUEST,
				new RuleBroken(noDay(String.valueOf(typed.getValue())), String.valueOf(typed.getValue())), model,
				request, locale);
	}

	private static boolean isChoice(MethodArgumentTypeMismatchException typed) {
		var type = typed.getRequiredType();
		return type != null && type.isEnum() && typed.getParameter().hasParameterAnnotation(RequestParam.class);
	}

	private static String noDay(String typed) {
		return AskedDay.isMissing(typed) ? "shared.refused.no-such-day" : "shared.refused.day";
	}

	/** What is too large has its own answer. */
	@ExceptionHandler
	String unreadable(MultipartException upload, Model model, ServletWebRequest request, Locale locale) {
		if (upload instanceof MaxUploadSizeExceededException) {
			throw upload;
		}
		return page(HttpStatus.BAD_REQUEST, new RuleBroken("shared.refused.upload"), model, request, locale);
	}

	private String page(HttpStatus status, Refusal refusal, Model model, ServletWebRequest request, Locale locale) {
		if (status == HttpStatus.BAD_REQUEST) {
			model.addAttribute("ownList", OwnList.of(request.getRequest(), this.entries).orElse(null));
		}
		Objects.requireNonNull(request.getResponse()).setStatus(status.value());
		return page(String.valueOf(status.value()), refusal, model, request, locale);
	}

	/** A page that was to be kept and is refused is not. */
	private static void notKept(@Nullable HttpServletResponse response) {
		if (response != null && response.containsHeader(HttpHeaders.ETAG)) {
			response.setHeader(HttpHeaders.ETAG, null);
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

	private String page(String status, Refusal refusal, Model model, ServletWebRequest request, Locale locale) {
		notKept(request.getResponse());
		model.addAttribute("frame", this.frames.frame(request, locale));
		model.addAttribute("status", status);
		model.addAttribute("refusal", refusal);
		model.addAttribute("cameFrom", PageBefore.of(request.getRequest()).orElse(null));
		return "shared/refusal";
	}

}
