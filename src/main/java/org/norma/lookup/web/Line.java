package org.norma.lookup.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionKind;
import org.norma.catalogue.Status;
import org.norma.hierarchy.Binding;
import org.norma.lookup.Highlighter;
import org.norma.lookup.Hit;

import org.springframework.web.util.HtmlUtils;

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

	/** The title as HTML, what was asked for marked. */
	public String markedTitle() {
		return this.title.stream().map(Line::html).collect(Collectors.joining());
	}

	private static String html(Highlighter.Piece piece) {
		var text = HtmlUtils.htmlEscape(piece.text(), "UTF-8");
		return piece.marked() ? "<mark>" + text + "</mark>" : text;
	}

	public boolean mandatory() {
		return this.hit.binding() == Binding.MANDATORY;
	}

	/** Whether single clauses bind in a text that as a whole does not. */
	public boolean partly() {
		return !this.hit.clauses().isEmpty();
	}

	/** An amendment, a corrigendum and the like. */
	public boolean otherKind() {
		return this.hit.kind() != EditionKind.STANDARD;
	}

	/** Whether it had ended on the day asked about. */
	public boolean ended() {
		return this.hit.status() == Status.SUPERSEDED || this.hit.status() == Status.WITHDRAWN;
	}

	/** When it was published, where no day is known on which it took effect. */
	public @Nullable String published() {
		return (this.hit.effective() == null) ? this.hit.published() : null;
	}

}
