package org.norma.accounts.web;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Tells programs in problem details (RFC 9457) that they must sign in, or have no right.
 */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final JsonMapper json;

	private final MessageSource messages;

	private final LocaleResolver languages;

	ApiRefusals(JsonMapper json, MessageSource messages, LocaleResolver languages) {
		this.json = json;
		this.messages = messages;
		this.languages = languages;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException {
		answer(HttpStatus.UNAUTHORIZED, "accounts.api.sign-in", request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
			throws IOException {
		answer(HttpStatus.FORBIDDEN, "accounts.api.no-right", request, response);
	}

	private void answer(HttpStatus status, String key, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		var sentence = this.messages.getMessage(key, null, this.languages.resolveLocale(request));
		var problem = ProblemDetail.forStatusAndDetail(status, sentence);
		problem.setInstance(URI.create(request.getRequestURI()));
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), problem);
	}

}
