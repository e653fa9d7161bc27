package org.norma.designations;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of a document that several publish together: readers of IEEE know
 * ISO/IEC/IEEE 12207:2017 as IEEE 12207-2017, those of ISO as ISO/IEC 12207:2017.
 */
final class JointNames {

	private static final int MOST_PUBLISHERS = 4;

	private JointNames() {
	}

	/** Each choice of its publishers but all of them; none where one adopts another. */
	static List<Designation> of(Anatomy anatomy) {
		List<String> codes = anatomy.head().publishers();
		if (anatomy.head().family().isChinese() || codes.size() < 2 || codes.size() > MOST_PUBLISHERS) {
			return List.of();
		}
		List<Publisher> publishers = codes.stream().map(Publishers::named).toList();
		return areJoint(publishers) ? namesOf(anatomy, publishers) : List.of();
	}

	private static List<Designation> namesOf(Anatomy anatomy, List<Publisher> publishers) {
		String whole = DesignationPrinter.format(anatomy.withoutTwin());
		String rest = whole.substring(anatomy.head().printed().length());
		List<Designation> names = new ArrayList<>();
		for (int choice = 1; choice < (1 << publishers.size()) - 1; choice++) {
			Designation.tryParse(printed(anatomy.head(), chosen(publishers, choice)) + rest).ifPresent(names::add);
		}
		return List.copyOf(names);
	}

	private static boolean areJoint(List<Publisher> publishers) {
		for (int i = 1; i < publishers.size(); i++) {
			if (!publishers.get(i - 1).isJointWith(publishers.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static List<Publisher> chosen(List<Publisher> publishers, int choice) {
		List<Publisher> chosen = new ArrayList<>();
		for (int i = 0; i < publishers.size(); i++) {
			if ((choice & (1 << i)) != 0) {
				chosen.add(publishers.get(i));
			}
		}
		return chosen;
	}

	private static String printed(Head head, List<Publisher> publishers) {
		Head named = HeadPrinter.head(publishers, head.kind(), head.isDraftOfIeee() ? null : head.stage());
		return head.isDraftOfIeee() ? named.published() + " P" : named.printed();
	}

}
