package org.norma.shared.web;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The sentences of the bundles. What people typed, and what laws are called, may end with
 * a full stop itself: a sentence that ends with it has one all the same.
 */
class SentenceSource extends ResourceBundleMessageSource {

	private static final Pattern TWICE = Pattern.compile("(?<![.。])([.。])[.。](?=\\s|$|[”»\")）])");

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
