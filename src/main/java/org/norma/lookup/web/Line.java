package org.norma.lookup.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.norma.lookup.Highlighter;
import org.norma.lookup.Hit;

/**
 * A result in the list.
 *
 * @param hit the edition
 * @param title its title in pieces
 * @param language language of the title
 * @param second its title in the other main language
 * @param secondLanguage language of that
 * @param level name of its level
 * @param issuer name of who issues it
 */
record Line(Hit hit, List<Highlighter.Piece> title, String language, @Nullable String second, String secondLanguage,
		String level, @Nullable String issuer) {

	static Line of(Hit hit, Locale locale, String level, @Nullable String issuer) {
		return new Line(hit, hit.pieces(locale), hit.titleLanguage(locale), hit.secondTitle(locale),
				hit.secondLanguage(locale), level, issuer);
	}

}
