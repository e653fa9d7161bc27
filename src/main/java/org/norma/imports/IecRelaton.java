package org.norma.imports;

import org.norma.imports.Knowledge.Refinement;

/**
 * IEC's catalogue as Relaton keeps it: no relations; {@code obsoleted} is the end, while
 * {@code stable-until} promises only that the text will not change before.
 */
class IecRelaton implements Refinement {

	@Override
	public void refine(Row row, Values values, Remarks remarks) {
		var status = row.text("stage");
		var ended = status.equals("REVISED") || status.equals("REPLACED");
		values.set(Field.STATUS, switch (status) {
			case "PUBLISHED" -> "in force";
			case "REVISED", "REPLACED" -> "superseded";
			case "WITHDRAWN" -> "withdrawn";
			default -> "";
		});
		if (!status.isEmpty()) {
			values.set(Field.STAGE, Integer
				.toString((ended || status.equals("WITHDRAWN")) ? IsoRelaton.WITHDRAWN : IsoRelaton.PUBLISHED));
		}
		if (values.first(Field.COMMITTEE).matches("(TC|SC|PC|JTC)\\b.*")) {
			values.set(Field.COMMITTEE, "IEC/" + values.first(Field.COMMITTEE));
		}
	}

}
