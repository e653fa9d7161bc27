package org.norma.catalogue;

import org.norma.designations.Designation;

/** Reads from a number what kind of edition it stands for. */
final class EditionKinds {

	private EditionKinds() {
	}

	static EditionKind of(Designation number) {
		var supplements = number.supplements();
		if (supplements.isEmpty()) {
			return EditionKind.STANDARD;
		}
		return switch (supplements.get(supplements.size() - 1).kind()) {
			case AMENDMENT, EUROPEAN_AMENDMENT, AMENDMENT_SHEET -> EditionKind.AMENDMENT;
			case CORRIGENDUM, EUROPEAN_CORRIGENDUM -> EditionKind.CORRIGENDUM;
			case ADDENDUM, SUPPLEMENT, EXTENSION, INTERPRETATION, FRAGMENT, EXPLANATION, NATIONAL_ANNEX ->
				EditionKind.SUPPLEMENT;
		};
	}

}
