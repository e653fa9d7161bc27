package org.norma.documents;

import org.norma.shared.RuleBroken;

/**
 * What a writer writes into a section.
 *
 * @param heading heading of one line, without number; may be empty
 * @param body Markdown, at most {@value #LONGEST_BODY} characters, lines end with a line
 * feed
 * @param normative whether an annex is normative; without meaning elsewhere
 */
public record SectionText(String heading, String body, boolean normative) {

	/** Longest body in characters. */
	public static final int LONGEST_BODY = 200_000;

	/** Longest heading in characters. */
	public static final int LONGEST_HEADING = 500;

	public SectionText {
		heading = heading.replaceAll("[\\s\\x00]+", " ").strip();
		body = body.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
		if (heading.length() > LONGEST_HEADING) {
			throw new RuleBroken("documents.heading.too-long", heading.length(), LONGEST_HEADING);
		}
		if (body.length() > LONGEST_BODY) {
			throw new RuleBroken("documents.body.too-long", body.length(), LONGEST_BODY);
		}
	}

	SectionText withHeading(String other) {
		return new SectionText(other, this.body, this.normative);
	}

}
