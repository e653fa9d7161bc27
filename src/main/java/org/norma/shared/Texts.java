package org.norma.shared;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A name or title in several languages.
 *
 * @param byLanguage text by ISO 639-1 language code, such as {@code en}, {@code zh},
 * {@code it}, in the order of the codes; never blank
 */
public record Texts(Map<String, String> byLanguage) {

	public Texts {
		var kept = new TreeMap<String, String>();
		byLanguage.forEach((language, text) -> {
			var visible = (text != null) ? VisibleText.of(text).strip() : "";
			if (!visible.isEmpty()) {
				kept.put(language.toLowerCase(Locale.ROOT), visible);
			}
		});
		byLanguage = Collections.unmodifiableMap(kept);
	}

	public static Texts of(String language, String text) {
		return new Texts(Map.of(language, text));
	}

	public static Texts empty() {
		return new Texts(Map.of());
	}

	public boolean isEmpty() {
		return this.byLanguage.isEmpty();
	}

	public Optional<String> get(String language) {
		return Optional.ofNullable(this.byLanguage.get(language));
	}

	/**
	 * The text in the asked language, else in English, else Chinese, else any; empty
	 * string when there is none.
	 */
	public String in(Locale locale) {
		return get(locale.getLanguage()).or(() -> get("en"))
			.or(() -> get("zh"))
			.or(() -> this.byLanguage.entrySet().stream().min(Map.Entry.comparingByKey()).map(Map.Entry::getValue))
			.orElse("");
	}

	/**
	 * The language in which {@link #in} answers; for the {@code lang} attribute of the
	 * page.
	 */
	public String languageIn(Locale locale) {
		var text = in(locale);
		return get(locale.getLanguage()).filter(text::equals).isPresent() ? locale.getLanguage()
				: this.byLanguage.entrySet()
					.stream()
					.filter((entry) -> entry.getValue().equals(text))
					.map(Map.Entry::getKey)
					.sorted()
					.findFirst()
					.orElse("en");
	}

	public Texts with(String language, String text) {
		var more = new TreeMap<>(this.byLanguage);
		more.put(language, text);
		return new Texts(more);
	}

}
