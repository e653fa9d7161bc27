package org.norma.api.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.norma.api.web.StandardsApi.NoSuchStandard;
import org.norma.lookup.BadQuery;
import org.norma.shared.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns refusals of the API into problem details (RFC 9457). */
@RestControllerAdvice(basePackageClasses = StandardsApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

	private final MessageSource messages;

	ApiProblems(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ProblemDetail bad(BadQuery refusal, HttpServletRequest request, Locale locale) {
		return problem(HttpStatus.BAD_REQUEST, refusal, locale);
	}

	@ExceptionHandler
	ProblemDetail notFound(NoSuchStandard refusal, HttpServletRequest request, Locale locale) {
		var problem = problem(HttpStatus.NOT_FOUND, refusal, locale);
		problem.setProperty("near", List.copyOf(refusal.near()));
		return problem;
	}

	private ProblemDetail problem(HttpStatus status, Refusal refusal, Locale locale) {
		var sentence = this.messages.getMessage(refusal.key(), refusal.arguments(), refusal.key(), locale);
		return ProblemDetail.forStatusAndDetail(status, String.valueOf(sentence));
	}

}
