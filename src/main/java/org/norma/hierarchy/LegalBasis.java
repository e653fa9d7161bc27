package org.norma.hierarchy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The legal basis of a rule in the language of the reader. It is kept as it was written,
 * with the Chinese name of the law, or as texts by language where no law says it; what
 * was written is shown where a name in it is not known.
 */
public final class LegalBasis {

	/** How profiles write that a rule is not taken from a law. */
	public static final String OWN = "Norma";

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	private static final Pattern ARTICLES = Pattern.compile("\\s*art\\.\\s*(\\d+(?:[-,]\\s*\\d+)*)");

	private static final Pattern ORDER = Pattern.compile("\\(令(\\d+),(\\d{4})\\)");

	private static final Pattern REVISED = Pattern.compile("\\((\\d{4}),(\\d{4})修订\\)");

	private static final Pattern YEAR = Pattern.compile("\\((\\d{4})\\)");

	private static final Pattern BRACKET = Pattern.compile("\\(([^)]+)\\)");

	private static final Words ENGLISH = new Words(", Order $1 of $2", " of $1, revised in $2", " of $1");

	private static final Words ITALIAN = new Words(", decreto $1 del $2", " del $1, rivedute nel $2", " del $1");

	private static final List<Name> NAMES = names();

	private LegalBasis() {
	}

	/** In the language of the present reader. */
	public static String said(String written) {
		return said(written, LocaleContextHolder.getLocale());
	}

	/** In the language. */
	public static String said(String written, Locale locale) {
		var text = RuleText.said(written, locale);
		if (text.strip().equals(OWN)) {
			return ownRule(locale);
		}
		if (!HAN.matcher(text).find()) {
			return text;
		}
		return "zh".equals(locale.getLanguage()) ? chinese(text) : translated(text, locale);
	}

	/** Whether it is written in Chinese, and the reader reads another language. */
	static boolean isForeign(String written, Locale locale) {
		return HAN.matcher(written).find() && !"zh".equals(locale.getLanguage());
	}

	/** What no law says and an office rules by itself. */
	private static String ownRule(Locale locale) {
		return switch (locale.getLanguage()) {
			case "zh" -> "本机关的规则";
			case "it" -> "una regola di questo ufficio";
			default -> "a rule of this office";
		};
	}

	private static String chinese(String written) {
		return ARTICLES.matcher(written).replaceAll((found) -> "第" + found.group(1).replaceAll(",\\s*", "、") + "条");
	}

	private static String translated(String written, Locale locale) {
		var italian = "it".equals(locale.getLanguage());
		var words = italian ? ITALIAN : ENGLISH;
		var said = ORDER.matcher(written).replaceAll(words.order);
		said = REVISED.matcher(said).replaceAll(words.revised);
		said = YEAR.matcher(said).replaceAll(words.year);
		said = BRACKET.matcher(said).replaceAll(", $1");
		said = ARTICLES.matcher(said).replaceAll((found) -> ", art. " + found.group(1).replaceAll(",\\s*", ", "));
		for (var name : NAMES) {
			said = said.replace(name.written, italian ? name.italian : name.english);
		}
		return HAN.matcher(said).find() ? written : said;
	}

	/** The laws that the profiles at hand name. */
	private static List<Name> names() {
		try {
			var names = new ArrayList<Name>();
			for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*/laws.csv")) {
				file.getContentAsString(StandardCharsets.UTF_8)
					.lines()
					.filter((line) -> !line.startsWith("#"))
					.map((line) -> line.split(";"))
					.forEach((cells) -> names.add(new Name(cells[0], cells[1], cells[2])));
			}
			return List.copyOf(names);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Replacements for what stands beside the name of a law: number and year of an order,
	 * year and year of revision, year.
	 */
	private record Words(String order, String revised, String year) {
	}

	private record Name(String written, String english, String italian) {
	}

}
