package org.norma.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UrlPathHelper;

/**
 * Answers to requests that cannot be read, or shall not be: one sentence on a small page,
 * or to programs as problem details (RFC 9457). Nothing of the request is read for it but
 * its address and headers.
 */
@Component
public class SmallAnswers {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="%s">
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%d · Norma</title></head>
			<body><main><h1>%d</h1><p>%s</p></main></body>
			</html>
			""";

	private final MessageSource messages;

	SmallAnswers(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Writes the answer.
	 * @param key message key of the sentence
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key,
			Object... arguments) throws IOException {
		write(request, response, status, forProgram(request), key, arguments);
	}

	/**
	 * Writes the answer to an address that may be none.
	 * @param program whether a program asks
	 */
	void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, boolean program, String key,
			Object... arguments) throws IOException {
		var language = Languages.nearest(request.getLocale());
		var sentence = Objects.requireNonNull(this.messages.getMessage(key, arguments, key, language));
		response.setStatus(status.value());
		response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.getOutputStream().write(program ? problem(status, sentence) : page(status, sentence, language));
	}

	/** Whether a program asks: in the API, or for JSON and no page. */
	public static boolean forProgram(HttpServletRequest request) {
		var accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
		return isForPrograms(UrlPathHelper.defaultInstance.getPathWithinApplication(request))
				|| (accepted.contains("json") && !accepted.contains("html"));
	}

	/** Whether the address is one of the API. */
	public static boolean isForPrograms(String path) {
		return path.equals("/api") || path.startsWith("/api/");
	}

	/** Problem details. */
	public static byte[] problem(HttpStatus status, String detail) {
		var problem = new LinkedHashMap<String, Object>();
		problem.put("type", "about:blank");
		problem.put("title", status.getReasonPhrase());
		problem.put("status", status.value());
		problem.put("detail", detail);
		return JSON.writeValueAsBytes(problem);
	}

	private static byte[] page(HttpStatus status, String sentence, Locale language) {
		return PAGE.formatted(language.toLanguageTag(), status.value(), status.value(), HtmlUtils.htmlEscape(sentence))
			.getBytes(StandardCharsets.UTF_8);
	}

}
