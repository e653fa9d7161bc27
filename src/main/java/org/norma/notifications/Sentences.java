package org.norma.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

import org.norma.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The sentences that other modules name by their keys; a wrong key must not undo the act
 * that uses it, so it is shown as it stands.
 */
@Component
class Sentences {

	private static final Logger log = LoggerFactory.getLogger(Sentences.class);

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
	}

	String of(String key, Locale locale, Object... arguments) {
		return orElse(key, key, locale, arguments);
	}

	String orElse(String key, String fallback, Locale locale, Object... arguments) {
		try {
			return Objects.requireNonNull(this.messages.getMessage(key, in(locale, arguments), fallback, locale));
		}
		catch (IllegalArgumentException ex) {
			log.warn("The sentence {} cannot be filled in {}", key, locale, ex);
			return fallback;
		}
	}

	/** What is known in several languages, in that of the reader. */
	private static Object[] in(Locale locale, Object... arguments) {
		return Arrays.stream(arguments)
			.map((each) -> (each instanceof Texts texts) ? texts.in(locale) : each)
			.toArray();
	}

}
