package org.norma.imports;

import java.util.stream.Collectors;

import org.norma.shared.RuleBroken;

/**
 * Holds the columns that a person names to those of the file. A preset may name more,
 * which other files of its kind have; and a JSON object may have a member that the first
 * ones do not.
 */
final class NamedColumns {

	private static final int SHOWN = 40;

	private NamedColumns() {
	}

	/** Refuses beside its field each column that is named anew and is not in the file. */
	static void refuseOthers(Mapping before, Mapping mapping, Row row) {
		if (row.json() != null) {
			return;
		}
		var columns = row.columns().keySet();
		var shown = columns.stream().limit(SHOWN).collect(Collectors.joining(", "))
				+ ((columns.size() > SHOWN) ? " …" : "");
		RuleBroken.refuse(mapping.fields()
			.stream()
			.filter((each) -> !each.column().isEmpty() && !each.column().equals(before.column(each.field())))
			.filter((each) -> !columns.contains(each.column()))
			.map((each) -> new RuleBroken("imports.form.no-column", each.column(), shown).at("column." + each.field()))
			.toList());
	}

}
