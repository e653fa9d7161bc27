package org.norma.imports;

import org.norma.imports.Knowledge.Refinement;

/**
 * ISO Open Data, deliverables metadata: relations are identifiers of projects, the stage
 * is a number such as 6060, and titles are missing in some rows, where the number stands
 * in for them.
 */
class IsoOpenData implements Refinement {

	@Override
	public void refine(Row row, Values values, Remarks remarks) {
		var stage = values.first(Field.STAGE);
		if (stage.equals(Integer.toString(IsoRelaton.WITHDRAWN))) {
			values.set(Field.STATUS, "withdrawn");
		}
		if (!values.has(Field.TITLE_EN) && !values.has(Field.TITLE_FR) && values.has(Field.DESIGNATION)) {
			values.set(Field.TITLE_EN, values.first(Field.DESIGNATION));
			remarks.warn(Field.TITLE_EN, "", "imports.warning.number-as-title");
		}
	}

}
