package org.norma.catalogue;

import java.util.List;

import org.norma.designations.Designation;
import org.norma.designations.Supplement;

/**
 * A number in which a year is left open: {@code GB/T 19001}, {@code GB/T 36422/XG1},
 * {@code ISO 9001:2015/Amd 1}.
 *
 * @param base the number without its supplements
 * @param dated whether that has a year
 * @param supplements its amendments and the like
 */
record UndatedNumber(Designation base, boolean dated, List<Supplement> supplements) {

	static UndatedNumber of(Designation number) {
		return new UndatedNumber(number.base(), number.isDated(), number.supplements());
	}

	/** Whether a full number is one of those it may mean. */
	boolean means(Designation full) {
		var others = full.supplements();
		if (others.size() != this.supplements.size() || (this.dated && !full.base().key().equals(this.base.key()))) {
			return false;
		}
		for (int i = 0; i < others.size(); i++) {
			if (!means(this.supplements.get(i), others.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean means(Supplement asked, Supplement full) {
		return asked.kind() == full.kind() && asked.number().equals(full.number())
				&& (asked.issued().isEmpty() || asked.issued().equals(full.issued()));
	}

}
