package org.norma.projects;

import java.util.Locale;
import java.util.Objects;

import org.norma.shared.Texts;
import org.norma.shared.web.Languages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Names of gates for notices and lists of work, whose readers have a language of their
 * own.
 */
@Component
class GateNames {

	private final MessageSource messages;

	GateNames(MessageSource messages) {
		this.messages = messages;
	}

	String in(String gate, Locale locale) {
		return Objects.requireNonNullElse(this.messages.getMessage("gate." + gate, null, gate, locale), gate);
	}

	/** In every language of the pages. */
	Texts of(String gate) {
		return Languages.ALL.stream()
			.reduce(Texts.empty(), (names, locale) -> names.with(locale.toLanguageTag(), in(gate, locale)),
					(first, second) -> first);
	}

}
