package org.norma.designations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A foreign document and how far a standard agrees with it, as written on a cover or in a
 * list of references: {@code (ISO 9001:2015, IDT)}, {@code idt ISO 14001-2015}.
 */
public record Adoption(Designation source, AdoptionDegree degree) {

	private static final int LONGEST_TITLE = 240;

	private static final int LONGEST_WORD = 16;

	/** The adoptions a text tells, in their order. */
	public static List<Adoption> find(CharSequence text) {
		String original = text.toString();
		List<Found> found = DesignationFinder.find(original);
		List<Adoption> adoptions = new ArrayList<>();
		for (int i = 0; i < found.size(); i++) {
			int limit = (i + 1 < found.size()) ? found.get(i + 1).start() : original.length();
			Found one = found.get(i);
			degree(original, one, limit).ifPresent((degree) -> adoptions.add(new Adoption(one.designation(), degree)));
		}
		return List.copyOf(adoptions);
	}

	private static Optional<AdoptionDegree> degree(String text, Found one, int limit) {
		if (one.designation().family().isChinese()) {
			return Optional.empty();
		}
		String before = text.substring(Math.max(0, one.start() - LONGEST_WORD), one.start());
		return AdoptionDegree.atEndOf(before).or(() -> afterTitle(text, one.end(), limit));
	}

	/**
	 * The title may stand between number and degree, up to the bracket or the end of the
	 * line.
	 */
	private static Optional<AdoptionDegree> afterTitle(String text, int start, int limit) {
		int end = start;
		int last = Math.min(limit, start + LONGEST_TITLE);
		while (end < last && ")）\n;；。".indexOf(text.charAt(end)) < 0) {
			end++;
		}
		String title = text.substring(start, end);
		int comma = Math.max(title.lastIndexOf(','), title.lastIndexOf('，'));
		return (comma < 0) ? Optional.empty() : AdoptionDegree.fromText(title.substring(comma + 1));
	}

}
