package org.norma.lookup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;

/**
 * The number in what somebody typed: alone, glued to words, or among words of any
 * language.
 *
 * @param number the number
 * @param beside what stands before and after it
 */
record TypedNumber(Designation number, String beside) {

	/** Signs that look like a slash, in several alphabets. */
	private static final Pattern SLASHES = Pattern.compile("[\\u2044\\u2215\\u29F8\\u2571\\\\]");

	private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63]");

	private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

	/** What catalogues write behind an adopted number: IDT, MOD, NEQ. */
	private static final Pattern ADOPTION = Pattern
		.compile("(?i)(?<=\\d)[\\s,;(]*\\b(IDT|MOD|NEQ|EQV|IDENTICAL|MODIFIED)\\b[\\s)]*$");

	/** French for IEC, in numbers that are found by it as well. */
	private static final Pattern FRENCH = Pattern.compile("(?i)\\bISO/CEI\\b");

	/** Letters, figures and the marks between them: everything else ends a number. */
	private static final Pattern PIECE = Pattern.compile("[\\p{IsLatin}\\p{Nd}][\\p{IsLatin}\\p{Nd}/.:+_-]*");

	private static final Pattern PRODUCT = Pattern.compile("CSV|RLV|CMV|EXV|SER");

	private static final Pattern GLUED = Pattern.compile("(.*\\d)[\\p{L}/.:+_-]*");

	/** ISO9001certification: no number ends in so many letters. */
	private static final Pattern GLUED_WORD = Pattern.compile("\\d\\p{IsLatin}{4,}$");

	private static final int MOST_PIECES = 16;

	private static final int LONGEST = 5;

	private static final int FIGURES = 3;

	/** The number in a text of {@link #plain} signs. */
	static Optional<TypedNumber> in(String text) {
		var alone = ADOPTION.matcher(DASHES.matcher(text).replaceAll("-")).replaceFirst("");
		var whole = GLUED_WORD.matcher(alone).find() ? Optional.<Designation>empty() : Designation.guess(alone);
		return whole.isPresent() ? Optional.of(new TypedNumber(whole.get(), "")) : among(alone);
	}

	/** One sign for all that look alike. */
	static String plain(String text) {
		var composed = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
		return FRENCH.matcher(SLASHES.matcher(composed).replaceAll("/")).replaceAll("ISO/IEC");
	}

	private static Optional<TypedNumber> among(String text) {
		var pieces = pieces(text);
		for (int length = Math.min(LONGEST, pieces.size()); length > 0; length--) {
			for (int first = 0; first + length <= pieces.size(); first++) {
				var found = read(text, pieces.get(first), pieces.get(first + length - 1));
				if (found != null) {
					return Optional.of(found);
				}
			}
		}
		return Optional.empty();
	}

	private static List<Piece> pieces(String text) {
		var pieces = new ArrayList<Piece>();
		var piece = PIECE.matcher(text);
		while (piece.find() && pieces.size() < MOST_PIECES) {
			pieces.add(new Piece(piece.start(), piece.end()));
		}
		return pieces;
	}

	private static @Nullable TypedNumber read(String text, Piece first, Piece last) {
		var glued = GLUED.matcher(text.substring(last.start(), last.end()));
		if (!glued.matches()) {
			boolean product = PRODUCT.matcher(text.substring(last.start(), last.end())).matches();
			return product ? read(text, first.start(), last.end()) : null;
		}
		if (!GLUED_WORD.matcher(glued.group()).find()) {
			var whole = read(text, first.start(), last.end());
			if (whole != null || glued.end(1) == glued.group().length()) {
				return whole;
			}
		}
		return read(text, first.start(), last.start() + glued.end(1));
	}

	private static @Nullable TypedNumber read(String text, int start, int end) {
		return Designation.guess(text.substring(start, end))
			.filter(TypedNumber::isTelling)
			.map((number) -> new TypedNumber(number, text.substring(0, start) + " " + text.substring(end)))
			.orElse(null);
	}

	/** Among words, a letter or two and a figure or two may be a size or a grade. */
	private static boolean isTelling(Designation number) {
		long figures = number.number().chars().filter(Character::isDigit).count();
		return number.isDated() || !number.parts().isEmpty() || number.prefix().contains("/") || figures >= FIGURES
				|| figures == FIGURES - 1 && number.prefix().toUpperCase(Locale.ROOT).matches("ISO|IEC|EN");
	}

	private record Piece(int start, int end) {
	}

}
