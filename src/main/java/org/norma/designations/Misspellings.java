package org.norma.designations;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Numbers that lost the dash before the year: JGJ522006 can only mean JGJ 52-2006, since
 * no national or industry standard counts so far.
 */
final class Misspellings {

	private static final int YEAR = 4;

	private static final int SHORTEST = 6;

	private static final int LONGEST = 9;

	/** The first year that Chinese numbers carry, and the last that is likely. */
	private static final int FIRST = 1956;

	private static final int LAST = 2049;

	/** Series whose numbers have eight digits. */
	private static final Set<String> LONG_NUMBERS = Set.of("YBB");

	private Misspellings() {
	}

	/** What is meant by an impossible number, or nothing if it is possible. */
	static @Nullable Anatomy meant(Anatomy anatomy) {
		Numbering read = anatomy.numbering();
		Family family = anatomy.head().family();
		boolean chinese = family == Family.NATIONAL_CN || family == Family.INDUSTRY_CN;
		boolean plain = read.date() == null && read.parts().isEmpty()
				&& !LONG_NUMBERS.contains(anatomy.head().prefix());
		return (chinese && plain) ? divided(anatomy, read.number()) : null;
	}

	private static @Nullable Anatomy divided(Anatomy anatomy, String digits) {
		if (digits.length() < SHORTEST || digits.length() > LONGEST
				|| !digits.chars().allMatch((c) -> Cursor.isDigit((char) c))) {
			return null;
		}
		int end = digits.length() - YEAR;
		int year = Integer.parseInt(digits.substring(end));
		Numbering meant = new Numbering(digits.substring(0, end), List.of(), 0, IssueDate.of(year));
		boolean likely = year >= FIRST && year <= LAST;
		return likely ? new Anatomy(anatomy.head(), meant, anatomy.supplements(), anatomy.marks(), anatomy.adopted())
				: null;
	}

}
