package org.norma.shared.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The sentences of the bundles. What people typed, and what laws are called, may end with
 * a full stop itself: a sentence that ends with it has one all the same.
 */
class SentenceSource extends ResourceBundleMessageSource {

	private static final Pattern TWICE = Pattern.compile("(?<![.。])([.。])[.。](?=\\s|$|[”»\")）])");

	/** Names that are known in several languages are said in that of the sentence. */
	@Override
	protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
		var resolved = super.resolveArguments(arguments, locale);
		var language = Objects.requireNonNullElse(locale, Locale.ENGLISH);
		return Arrays.stream(resolved).map((each) -> (each instanceof Texts name) ? name.in(language) : each).toArray();
	}

	@Override
	protected @Nullable String getMessageInternal(@Nullable String code, Object @Nullable [] arguments,
			@Nullable Locale locale) {
		var said = super.getMessageInternal(code, arguments, locale);
		return (said == null || arguments == null || arguments.length == 0) ? said : once(said);
	}

	static String once(String said) {
		return TWICE.matcher(said).replaceAll("$1");
	}

}
