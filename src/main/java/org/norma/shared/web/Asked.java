package org.norma.shared.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.norma.shared.NotFound;

import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * An act that is asked about: where it was sent, and what was typed.
 *
 * @param path parts of the address, by name
 * @param typed what was typed or chosen, by field
 * @param locale language of the reader
 */
public record Asked(Map<String, String> path, Map<String, String[]> typed, Locale locale) {

	@SuppressWarnings("unchecked")
	static Asked of(HttpServletRequest request) {
		var path = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return new Asked((path != null) ? path : Map.of(), request.getParameterMap(),
				RequestContextUtils.getLocale(request));
	}

	/** A part of the address. */
	public String part(String name) {
		return this.path.getOrDefault(name, "");
	}

	/** The identifier in the address. */
	public UUID id() {
		return id("id");
	}

	/** An identifier in the address, by its name. */
	public UUID id(String name) {
		return uuid(part(name));
	}

	/** An identifier that was sent. */
	public UUID sentId(String field) {
		return uuid(sent(field));
	}

	/** What was typed or chosen in a field; empty where nothing was. */
	public String sent(String field) {
		var values = this.typed.get(field);
		return (values != null && values.length > 0) ? values[0] : "";
	}

	private static UUID uuid(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound("shared.not-found");
		}
	}

}
