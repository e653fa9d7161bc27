package org.norma.catalogue;

import org.norma.designations.Designation;

/** Reads from a number what kind of edition it stands for. */
final class EditionKinds {

	private EditionKinds() {
	}

	static EditionKind of(Designation number) {
		if (number.supplements().isEmpty()) {
			return EditionKind.STANDARD;
		}
		return switch (number.supplements().get(number.supplements().size() - 1).kind().name()) {
			case "AMENDMENT", "AMD", "XG", "PLUS_A", "A" -> EditionKind.AMENDMENT;
			case "CORRIGENDUM", "COR", "AC" -> EditionKind.CORRIGENDUM;
			default -> EditionKind.SUPPLEMENT;
		};
	}

}
