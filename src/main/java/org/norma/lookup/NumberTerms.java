package org.norma.lookup;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which parts of a number are searched for. */
final class NumberTerms {

	private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}.]+");

	private static final Pattern ALL_MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern FIGURES = Pattern.compile("\\d+");

	private static final int WIDTH = 8;

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
