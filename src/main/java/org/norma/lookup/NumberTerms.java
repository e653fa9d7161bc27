package org.norma.lookup;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.norma.designations.Designation;

/** The ways in which parts of a number are searched for. */
final class NumberTerms {

	private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}.]+");

	private static final Pattern ALL_MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern FIGURES = Pattern.compile("\\d+");

	private static final Pattern YEAR = Pattern.compile("\\d[^\\p{L}\\p{N}]+(19|20)\\d\\d$");

	private static final int WIDTH = 8;

	private static final int MOST_PIECES = 5;

	private static final int ISSUER_BITS = 14;

	private static final int LENGTH_BITS = 4;

	private static final int FIGURE_BITS = 27;

	private static final int PART_BITS = 11;

	private static final int OTHER_BITS = 10;

	private NumberTerms() {
	}

	/** gb, t, gbt, 19001, 2016 of GB/T 19001-2016; also 20000.1 and 20000 of a part. */
	static Set<String> parts(String number) {
		var parts = new LinkedHashSet<String>();
		for (var part : MARKS.split(plain(number))) {
			parts.add(part);
			for (var piece : part.split("\\.")) {
				parts.add(piece);
			}
		}
		parts.add(compact(letters(number)));
		parts.remove("");
		return parts;
	}

	/** gbt190012016 and 190012016 of GB/T 19001-2016. */
	static Set<String> compacts(String number) {
		var all = compact(number);
		var letters = compact(letters(number));
		var compacts = new LinkedHashSet<String>();
		compacts.add(all);
		compacts.add(all.substring(Math.min(all.length(), letters.length())));
		compacts.remove("");
		return compacts;
	}

	/**
	 * gbt19001 and 19001 of GB/T 19001-2016; also en300328 of ETSI EN 300 328, and
	 * iso8601 of a part such as ISO 8601-1.
	 */
	static Set<String> seriesCompacts(Designation number) {
		var compacts = new LinkedHashSet<String>();
		var series = number.series();
		fromEachIssuer(compacts, series.format());
		if (!series.parts().isEmpty()) {
			fromEachIssuer(compacts, series.prefix() + " " + series.number());
		}
		compacts.remove("");
		return compacts;
	}

	private static void fromEachIssuer(Set<String> compacts, String series) {
		var letters = letters(series);
		compacts.add(compact(series));
		for (int gap = letters.indexOf(' '); gap >= 0; gap = letters.indexOf(' ', gap + 1)) {
			compacts.add(compact(series.substring(gap)));
		}
		compacts.add(compact(series.substring(letters.length())));
	}

	/**
	 * What may be a number without its letters, its marks or its groups: the words with
	 * figures that have something else as well, and all words together.
	 */
	static Set<String> typed(List<String> words) {
		var typed = new LinkedHashSet<String>();
		words.stream().filter((word) -> hasFigures(word) && !FIGURES.matcher(word).matches()).forEach(typed::add);
		if (words.size() <= MOST_PIECES && words.stream().anyMatch(NumberTerms::hasFigures)) {
			typed.add(String.join(" ", words));
		}
		typed.removeIf(Understood::isChinese);
		return typed;
	}

	private static boolean hasFigures(String word) {
		return FIGURES.matcher(word).find();
	}

	/** Whether a year stands at the end, by itself. */
	static boolean endsWithYear(String typed) {
		return YEAR.matcher(typed).find();
	}

	/**
	 * The series as one number: equal for the editions of a series, and rising with the
	 * figures and the part among those of one issuer, which has the highest bits; an
	 * issuer of its own (ISO) stands before those who adopt (BS EN ISO).
	 */
	static long series(Designation number) {
		var series = number.series();
		long issuer = (series.kind().isPresent() ? 1L << ISSUER_BITS : 0)
				| Math.min(series.prefix().length(), (1 << LENGTH_BITS) - 1L) << ISSUER_BITS - LENGTH_BITS
				| hash(series.prefix(), ISSUER_BITS - LENGTH_BITS);
		long figure = figure(series.number(), FIGURE_BITS);
		long part = series.parts().isEmpty() ? 0 : figure(series.parts().get(0), PART_BITS);
		return ((issuer << FIGURE_BITS | figure) << PART_BITS | part) << OTHER_BITS | hash(series.key(), OTHER_BITS);
	}

	/** What {@link #series} numbers of one issuer have in common. */
	static long issuer(long series) {
		return series >>> FIGURE_BITS + PART_BITS + OTHER_BITS;
	}

	/** What the parts of one number have in common. */
	static long withoutPart(long series) {
		return series >>> PART_BITS + OTHER_BITS;
	}

	/**
	 * Whether it is a report, a specification or a guide (ISO/TR, ISO/TS) and no
	 * standard.
	 */
	static boolean isOfOtherKind(long series) {
		return series >>> FIGURE_BITS + PART_BITS + OTHER_BITS + ISSUER_BITS > 0;
	}

	private static long hash(String text, int bits) {
		return (text.hashCode() * 0x9E3779B97F4A7C15L) >>> Long.SIZE - bits;
	}

	private static long figure(String text, int bits) {
		var figures = FIGURES.matcher(text);
		long most = (1L << bits) - 1;
		return (figures.find() && figures.group().length() < WIDTH + 2)
				? Math.min(Long.parseLong(figures.group()), most) : most;
	}

	private static String letters(String number) {
		var figure = FIGURES.matcher(number);
		return figure.find() ? number.substring(0, figure.start()) : number;
	}

	static String compact(String text) {
		return ALL_MARKS.matcher(plain(text)).replaceAll("");
	}

	/** GB/T 00019001-00002016: text order is number order. */
	static String order(String number) {
		var filled = FIGURES.matcher(plain(number))
			.replaceAll((figures) -> "0".repeat(Math.max(0, WIDTH - figures.group().length())) + figures.group());
		return filled.substring(0, Math.min(filled.length(), 200));
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

}
