package org.norma.lookup;

import java.util.LinkedHashSet;
import java.util.List;

import org.norma.designations.Designation;

/**
 * A number with other zeros before its figures: many industries and associations count in
 * three or four figures (JR/T 0171, T/CAS 001), and people leave the zeros out or add
 * them. They are different documents, so such a number is only near.
 */
final class LeadingZeros {

	private static final List<Integer> WIDTHS = List.of(4, 3, 2);

	private LeadingZeros() {
	}

	/** The likeliest first; none for who does not count so. */
	static List<Designation> of(Designation number) {
		var figures = number.number();
		if (!number.family().fillsFigures() || !figures.matches("\\d{1,4}")) {
			return List.of();
		}
		var bare = figures.replaceFirst("^0+(?=\\d)", "");
		var others = new LinkedHashSet<String>();
		WIDTHS.stream().filter((width) -> width > bare.length()).forEach((width) -> others.add(filled(bare, width)));
		others.add(bare);
		others.remove(figures);
		var head = number.prefix() + " ";
		var tail = number.format().substring(head.length() + figures.length());
		return others.stream().map((other) -> Designation.parse(head + other + tail)).toList();
	}

	private static String filled(String figures, int width) {
		return "0".repeat(width - figures.length()) + figures;
	}

}
