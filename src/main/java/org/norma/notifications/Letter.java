package org.norma.notifications;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in the language of its reader; its two parts, plain and formatted,
 * are made from it.
 */
public record Letter(String subject, List<Section> sections) {

	/** A letter of one sentence and the page on which the reader acts. */
	static Letter of(String subject, String sentence, String href) {
		return new Letter(subject, List.of(new Section(null, List.of(new Line(sentence, null, href)))));
	}

	/** Lines below a title. */
	public record Section(@Nullable String title, List<Line> lines) {

	}

	/**
	 * One thing to know or to do.
	 *
	 * @param detail what is said below it, {@code null} for nothing
	 * @param href page on which the reader acts, {@code null} for none
	 */
	public record Line(String text, @Nullable String detail, @Nullable String href) {

		public Line {
			href = (href != null) ? Href.encoded(href) : null;
		}

	}

}
