package org.norma.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * How long the text of a field may be. What is longer is a whole document in the wrong
 * column.
 */
final class TextLengths {

	private static final int TITLE = 1_000;

	private static final int SUMMARY = 20_000;

	private static final int URL = 2_000;

	private static final int OTHER = 500;

	/** Clauses that bind are named one after the other in one cell. */
	private static final int CLAUSES = 10_000;

	private TextLengths() {
	}

	static int of(Field field) {
		return switch (field) {
			case TITLE, TITLE_EN, TITLE_ZH, TITLE_IT, TITLE_FR, TITLE_DE, TITLE_ES, TITLE_RU, TITLE_JA, TITLE_KO,
					TITLE_PT ->
				TITLE;
			case SUMMARY_EN, SUMMARY_ZH -> SUMMARY;
			case URL -> URL;
			case CLAUSES_BINDING, CLAUSES_REPEALED, CLAUSES_REPEALED_BY, CLAUSES_REPEALED_ON -> CLAUSES;
			default -> OTHER;
		};
	}

	/**
	 * Takes out what is too long.
	 * @throws RowRefused for a number, and for all others unless they are left out by
	 * choice
	 */
	static void check(Values values, WrongCells choice, Remarks remarks) {
		for (var field : Field.values()) {
			var fitting = new ArrayList<String>();
			values.all(field).forEach((text) -> {
				if (fits(field, text, choice, remarks)) {
					fitting.add(text);
				}
			});
			if (fitting.size() < values.all(field).size()) {
				values.set(field, List.copyOf(fitting));
			}
		}
	}

	private static boolean fits(Field field, String text, WrongCells choice, Remarks remarks) {
		int most = of(field);
		if (text.length() <= most) {
			return true;
		}
		var begin = text.substring(0, 80) + "…";
		if (field == Field.DESIGNATION || choice != WrongCells.DROP) {
			throw new RowRefused(field, begin, "imports.row.text-too-long", begin, text.length(), most);
		}
		remarks.warn(field, begin, "imports.row.text-too-long", begin, text.length(), most);
		return false;
	}

}
