package org.norma.lookup.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.RuleBroken;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * A partial revision that changes number and title, as it is typed.
 *
 * @param title in the language in which it is shown
 * @param others titles in the other languages that the standard has, by language
 */
record NumberForm(@NotBlank @Size(max = 200) @Nullable String number, @NotBlank @Size(max = 500) @Nullable String title,
		@NotNull @Nullable Binding binding,
		@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate changedOn,
		@NotBlank @Size(max = 500) @Nullable String revision,
		@Nullable Map<@Size(max = 20) String, @Size(max = 500) String> others) {

	private static final int LONGEST_TITLE = 500;

	/**
	 * The title in another language than the one in which the page is shown.
	 * @throws RuleBroken where it is not given, or too long
	 */
	String other(String language, Locale reader) {
		var typed = (this.others != null) ? this.others.get(language) : null;
		if (typed == null || typed.isBlank() || typed.length() > LONGEST_TITLE) {
			throw new RuleBroken("lookup.clauses.new-title.other",
					Locale.forLanguageTag(language).getDisplayLanguage(reader), LONGEST_TITLE);
		}
		return typed.strip();
	}

	/**
	 * @throws RuleBroken where it is no number of a standard
	 */
	Designation designation() {
		var typed = Objects.requireNonNull(this.number);
		return Designation.tryParse(typed)
			.orElseThrow(() -> new RuleBroken("lookup.clauses.no-number", typed).at("number"));
	}

}
