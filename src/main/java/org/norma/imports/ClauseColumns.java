package org.norma.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.norma.catalogue.ClauseNumbers;
import org.norma.designations.Designation;
import org.norma.shared.RuleBroken;

/**
 * Looks at the columns about clauses and former numbers, so that nothing in them is
 * passed over unsaid; the catalogue takes them from what the source stated.
 */
final class ClauseColumns {

	private ClauseColumns() {
	}

	static void check(Designation number, Values values, Remarks remarks) {
		for (var field : List.of(Field.CLAUSES_BINDING, Field.CLAUSES_REPEALED)) {
			var text = values.first(field);
			if (!text.isEmpty() && !isClauses(text)) {
				remarks.warn(field, text, "imports.warning.clauses", text);
			}
		}
		for (var field : List.of(Field.CLAUSES_REPEALED_ON, Field.RENUMBERED_ON)) {
			var text = values.first(field);
			if (!text.isEmpty() && !isDay(text)) {
				remarks.warn(field, text, "imports.warning.clause-day", text);
			}
		}
		boolean whole = values.has(Field.CLAUSES_REPEALED_BY) && values.has(Field.CLAUSES_REPEALED_ON);
		if (values.has(Field.CLAUSES_REPEALED) && !whole) {
			remarks.warn(Field.CLAUSES_REPEALED, values.first(Field.CLAUSES_REPEALED),
					"imports.warning.clauses-by-what");
		}
		var by = values.first(Field.CLAUSES_REPEALED_BY);
		if (!by.isEmpty() && Designation.parse(by).isOfEarlierYearThan(number)) {
			remarks.warn(Field.CLAUSES_REPEALED_BY, by, "imports.warning.clauses-older", by, number);
		}
		if (values.has(Field.FORMER_NUMBER) && !values.has(Field.RENUMBERED_ON)) {
			remarks.warn(Field.FORMER_NUMBER, values.first(Field.FORMER_NUMBER), "imports.warning.renumbered-when");
		}
	}

	private static boolean isClauses(String text) {
		try {
			ClauseNumbers.read(text);
			return true;
		}
		catch (RuleBroken ex) {
			return false;
		}
	}

	private static boolean isDay(String text) {
		try {
			return LocalDate.parse(text).getYear() > 0;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
