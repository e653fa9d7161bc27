package org.norma.shared.web;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
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

	private static final String SENTENCES = "messages";

	private static final Pattern TWICE = Pattern.compile("(?<![.。])([.。])[.。](?=\\s|$|[”»\")）])");

	/**
	 * Lets the sentences of a profile come before those of the modules, where it has any.
	 * @param profile a folder below {@code profiles/}, or the URL of a folder
	 */
	void follow(String profile) throws MalformedURLException {
		var folder = profile.contains(":") ? "" : "profiles/" + profile + "/";
		if (folder.isEmpty()) {
			var place = URI.create(profile.replaceFirst("/*$", "/")).toURL();
			setBundleClassLoader(new URLClassLoader(new URL[] { place }, getBundleClassLoader()));
		}
		if (Objects.requireNonNull(getBundleClassLoader()).getResource(folder + SENTENCES + ".properties") != null) {
			var modules = List.copyOf(getBasenameSet());
			setBasenames(folder + SENTENCES);
			addBasenames(modules.toArray(String[]::new));
		}
	}

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
