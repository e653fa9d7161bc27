package org.norma.imports;

/**
 * Where a field comes from.
 *
 * @param field the field
 * @param column name of the column, or path in the JSON object such as {@code title.en};
 * blank for a constant
 * @param constant value for all rows, where there is no column or its cell is blank
 */
public record FieldMapping(Field field, String column, String constant) {

	static FieldMapping column(Field field, String column) {
		return new FieldMapping(field, column, "");
	}

	static FieldMapping constant(Field field, String constant) {
		return new FieldMapping(field, "", constant);
	}

}
