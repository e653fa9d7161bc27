package org.norma.hierarchy;

import java.util.Locale;
import java.util.Map;

import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The value of a rule in words, in several languages, kept as a JSON object. */
public final class RuleText {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {
	};

	private RuleText() {
	}

	/** The form in which {@link RuleService} takes a text in several languages. */
	public static String of(Texts texts) {
		return JSON.writeValueAsString(new java.util.TreeMap<>(texts.byLanguage()));
	}

	/** The texts of a value kept by {@link #of}. */
	public static Texts read(String value) {
		try {
			return new Texts(JSON.readValue(value, MAP));
		}
		catch (JacksonException ex) {
			throw new RuleBroken("hierarchy.refused.text", value);
		}
	}

	/**
	 * What was written once, or as texts by language: then in the language of the reader.
	 */
	public static String said(String written, Locale locale) {
		try {
			return written.startsWith("{") ? read(written).in(locale) : written;
		}
		catch (RuleBroken typed) {
			return written;
		}
	}

	static String checked(String value) {
		var texts = value.startsWith("{") ? read(value) : Texts.of("en", value);
		if (texts.isEmpty()) {
			throw new RuleBroken("hierarchy.refused.text", value);
		}
		return of(texts);
	}

}
