package org.norma.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionKind;
import org.norma.catalogue.Status;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

/**
 * An edition found.
 *
 * @param number its number
 * @param slug the part of its address
 * @param titles titles by language
 * @param level code of its level
 * @param binding whether it binds as a whole
 * @param clauses clauses that bind in a text that as a whole does not
 * @param kind what it is beside its standard
 * @param status what it is on the day asked about
 * @param published day, month or year of publication
 * @param effective first day of force as stated
 * @param until last day of force, or the month or year of it, if it had come by the day
 * asked about or is fixed from the start
 * @param derived whether that day follows from the edition that replaces it, because no
 * source gives one
 * @param withdrawn first day on which it was withdrawn or superseded
 * @param issuer body that issues it
 * @param ics ICS codes
 * @param region place where it applies, {@code null} for everywhere
 * @param marked terms to mark in the titles
 */
public record Hit(String number, String slug, Texts titles, String level, Binding binding, List<String> clauses,
		EditionKind kind, Status status, @Nullable String published, @Nullable String effective, @Nullable String until,
		boolean derived, @Nullable String withdrawn, @Nullable UUID issuer, List<String> ics, @Nullable String region,
		Highlighter marked) {

	static Hit of(Row row, LocalDate asOf, Highlighter marked) {
		return new Hit(row.number(), row.slug(), new Texts(row.titles()), row.level(), Binding.valueOf(row.binding()),
				Objects.requireNonNullElse(row.clauses(), List.of()), EditionKind.valueOf(row.kind()),
				row.time().on(asOf), row.published(), row.from(), row.until(), row.derived(), row.withdrawn(),
				row.issuer(), row.ics(), row.region(), marked);
	}

	public String title(Locale locale) {
		return this.titles.in(locale);
	}

	/** Language of {@link #title}. */
	public String titleLanguage(Locale locale) {
		return this.titles.languageIn(locale);
	}

	/** The title in pieces, those that matched marked. */
	public List<Highlighter.Piece> pieces(Locale locale) {
		return this.marked.pieces(title(locale), titleLanguage(locale));
	}

	/**
	 * The Chinese title, or the English one for readers of Chinese, where it is another
	 * one.
	 */
	public @Nullable String secondTitle(Locale locale) {
		var other = this.titles.get(secondLanguage(locale));
		return other.filter((text) -> !text.equals(title(locale))).orElse(null);
	}

	public String secondLanguage(Locale locale) {
		return "zh".equals(titleLanguage(locale)) ? "en" : "zh";
	}

}
