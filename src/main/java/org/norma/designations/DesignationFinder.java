package org.norma.designations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds designations in running text, Chinese or English, in one pass. It reads with the
 * same grammar as {@link Designation#parse}, but trusts only capitals, and two-letter
 * codes without year only in Chinese surroundings.
 */
public final class DesignationFinder {

	/**
	 * Hardness, customs codes, bytes, torque: codes that mean something else before a
	 * number.
	 */
	private static final Set<String> AMBIGUOUS = Set.of("HB", "HS", "TB", "MT", "SC", "DA", "CH", "CB");

	/**
	 * Sulphur hexafluoride and the like: SF6 is no standard, whose numbers are longer.
	 */
	private static final int LONGEST_FORMULA = 2;

	/**
	 * Marks that Chinese text and Latin text share once folded; what stands before them
	 * decides.
	 */
	private static final String SHARED = "(,:;\"'“”";

	private final String text;

	private final List<Found> found = new ArrayList<>();

	private DesignationFinder(String text) {
		this.text = text;
	}

	public static List<Found> find(CharSequence text) {
		return new DesignationFinder(Spelling.fold(text)).find();
	}

	private List<Found> find() {
		int at = 0;
		while (at < this.text.length()) {
			if (!startsWord(at)) {
				at++;
				continue;
			}
			Found one = readAt(at);
			if (one != null) {
				this.found.add(one);
			}
			at = (one != null) ? one.end() : endOfWord(at);
		}
		return List.copyOf(this.found);
	}

	private boolean startsWord(int at) {
		char c = this.text.charAt(at);
		if (!Cursor.isLetter(c) && !Cursor.isDigit(c)) {
			return false;
		}
		char before = before(at);
		boolean joined = (before == '/' || before == '-' || before == '.') && isWord(before(at - 1))
				&& !followsFound(at - 1);
		return !isWord(before) && !joined;
	}

	private boolean followsFound(int at) {
		return !this.found.isEmpty() && this.found.get(this.found.size() - 1).end() == at;
	}

	private int endOfWord(int at) {
		int end = at;
		while (end < this.text.length() && isWord(this.text.charAt(end))) {
			end++;
		}
		return Math.max(end, at + 1);
	}

	private @Nullable Found readAt(int at) {
		Cursor cursor = new Cursor(this.text, at, true);
		Anatomy anatomy = DesignationParser.read(cursor);
		if (anatomy == null || (isWord(cursor.peek()) && !isGlued(anatomy, cursor))
				|| !isTrusted(anatomy, at, cursor.at())) {
			return null;
		}
		Anatomy meant = Misspellings.meant(anatomy);
		return new Found(new Designation((meant == null) ? anatomy : meant), at, cursor.at(), meant != null);
	}

	/** A word that running text glued to the year: ISO 15118:2017can. */
	private static boolean isGlued(Anatomy anatomy, Cursor cursor) {
		return anatomy.numbering().date() != null && Cursor.isDigit(cursor.peek(-1))
				&& Character.isLowerCase(cursor.peek()) && Character.isLowerCase(cursor.peek(1));
	}

	/**
	 * A year or a slash makes a number; what has neither must stand where no quantity or
	 * address can.
	 */
	private boolean isTrusted(Anatomy anatomy, int start, int end) {
		Head head = anatomy.head();
		if (anatomy.numbering().date() != null || this.text.substring(start, end).contains("/")) {
			return true;
		}
		return switch (head.family()) {
			case NATIONAL_CN, LOCAL_CN -> !Cursor.isDigit(beforeSpaces(start));
			case INDUSTRY_CN ->
				!AMBIGUOUS.contains(head.prefix()) && !isFormula(anatomy, start, end) && isInChinese(start);
			case REGIONAL -> anatomy.numbering().number().length() > 1;
			default -> true;
		};
	}

	private boolean isFormula(Anatomy anatomy, int start, int end) {
		return anatomy.numbering().number().length() <= LONGEST_FORMULA
				&& !this.text.substring(start, end).contains(" ");
	}

	private boolean isInChinese(int start) {
		char before = beforeSpaces(start);
		if (SHARED.indexOf(before) >= 0) {
			before = beforeSpaces(this.text.lastIndexOf(before, start - 1));
		}
		return Character.isIdeographic(before) || "、《》（）。「【".indexOf(before) >= 0;
	}

	private char beforeSpaces(int at) {
		int place = at;
		while (at - place < 4 && before(place) == ' ') {
			place--;
		}
		return before(place);
	}

	private char before(int at) {
		return (at > 0 && at <= this.text.length()) ? this.text.charAt(at - 1) : Cursor.END;
	}

	private static boolean isWord(char c) {
		return Cursor.isLetter(c) || Cursor.isDigit(c);
	}

}
