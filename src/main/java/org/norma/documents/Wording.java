package org.norma.documents;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.jsoup.parser.Parser;

/**
 * The words of a section without its form. Two texts with the same words differ in
 * spaces, line breaks and Markdown marks alone. Looks at each line by itself, so that its
 * time grows with the length of the text only.
 */
final class Wording {

	private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	/** A quotation, heading, bullet or ordinal before a line. */
	private static final Pattern START = Pattern.compile("\\s*(?:>|#{1,6}(?=\\s)|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))");

	/** Quotations and lists within each other are not read deeper. */
	private static final int DEEPEST = 20;

	/** Rules, underlines of headings, and the line below the head of a table. */
	private static final Pattern RULED = Pattern.compile("[\\s|:*_=-]*");

	private static final Pattern MARKS = Pattern
		.compile("\\\\(?=\\p{Punct})|\\*+(?=\\S)|(?<=\\S)\\*+|_+(?=\\S)|(?<=\\S)_+|`+|~~");

	/**
	 * Characters that are ignored where they cannot be shown (Unicode,
	 * Default_Ignorable).
	 */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{3164}\\x{FE00}-\\x{FE0F}"
				+ "\\x{FFA0}\\x{E0000}-\\x{E0FFF}]");

	/** Where a reference leads, which stands nowhere in the text that is read. */
	private static final Pattern DEFINITION = Pattern.compile("\\s{0,3}\\[[^\\]]{1,200}]:\\s*\\S.*");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

	private Wording() {
	}

	/** Between two states of a section, {@code null} where it does not stand. */
	static Extent between(@Nullable SectionText older, @Nullable SectionText newer) {
		if (older == null || newer == null) {
			return (older == newer) ? Extent.SAME : Extent.WORDING;
		}
		if (older.normative() != newer.normative()) {
			return Extent.WORDING;
		}
		var heading = between(older.heading(), newer.heading());
		return heading.reaches(Extent.WORDING) ? heading : further(heading, between(older.body(), newer.body()));
	}

	private static Extent further(Extent one, Extent other) {
		return one.reaches(other) ? one : other;
	}

	static Extent between(String one, String other) {
		var older = visible(one);
		var newer = visible(other);
		if (seen(older).equals(seen(newer))) {
			return Extent.SAME;
		}
		return (letters(older).equals(letters(newer)) && words(older).equals(words(newer))) ? Extent.FORM
				: Extent.WORDING;
	}

	/** What nobody sees on a page is no change of it. */
	private static String visible(String text) {
		var composed = Normalizer.normalize(Parser.unescapeEntities(text, true), Normalizer.Form.NFC);
		return INVISIBLE.matcher(composed).replaceAll("");
	}

	/** As it is read: any stretch of spaces is one, blank lines part paragraphs. */
	private static String seen(String text) {
		return text.lines()
			.map((line) -> SPACES.matcher(line).replaceAll(" ").strip())
			.collect(Collectors.joining("\n"))
			.replaceAll("\n{2,}", "\n\n")
			.strip();
	}

	/** The line without what stands before it, which may be several marks. */
	private static String said(String line) {
		var start = START.matcher(line);
		var from = 0;
		for (int depth = 0; depth < DEEPEST && start.region(from, line.length()).lookingAt(); depth++) {
			from = start.end();
		}
		return line.substring(from);
	}

	/** Ordinals of lists are numbers too; what only looks at letters is quick. */
	private static String letters(String text) {
		return text.lines()
			.filter((line) -> !DEFINITION.matcher(line).matches())
			.map((line) -> WORDS.matcher(said(line)).replaceAll(""))
			.collect(Collectors.joining());
	}

	private static String words(String text) {
		return text.lines()
			.filter((line) -> !RULED.matcher(line).matches() && !DEFINITION.matcher(line).matches())
			.map(Wording::plain)
			.collect(Collectors.joining());
	}

	private static String plain(String line) {
		var said = said(line);
		var cells = said.strip().startsWith("|") ? said.replace("|", "") : said;
		return SPACES.matcher(MARKS.matcher(cells).replaceAll("")).replaceAll("");
	}

}
