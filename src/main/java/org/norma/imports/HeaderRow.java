package org.norma.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Which row of a table names its columns: titles and notes may stand above it. */
final class HeaderRow {

	/** So many rows are looked at. */
	static final int LOOKED_AT = 20;

	private HeaderRow() {
	}

	/**
	 * The place of the header among the first rows.
	 * @param rows the cells of the first rows
	 * @param lines where they stand in the file
	 * @param chosen line that somebody chose, 0 to find out
	 * @throws UnreadableFile when no row names two columns
	 */
	static int in(List<List<String>> rows, List<? extends Number> lines, int chosen) {
		if (chosen > 0) {
			for (int i = 0; i < rows.size(); i++) {
				if (lines.get(i).longValue() == chosen) {
					return i;
				}
			}
			throw new UnreadableFile("imports.file.no-header-row", chosen);
		}
		int best = -1;
		for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
			boolean better = best < 0 ? filled(rows.get(i)) > 1
					: KnownColumns.known(rows.get(i)) > Math.max(1, KnownColumns.known(rows.get(best)));
			best = better ? i : best;
		}
		if (best < 0) {
			throw new UnreadableFile("imports.file.no-columns");
		}
		return best;
	}

	private static long filled(List<String> row) {
		return row.stream().filter((cell) -> !cell.isBlank()).count();
	}

	/** The names, each once; a column without a name has its place for one. */
	static List<String> names(List<String> cells) {
		var names = new ArrayList<String>();
		var taken = new HashSet<String>();
		for (int i = 0; i < cells.size(); i++) {
			var name = cells.get(i).replaceAll("\\s+", " ").strip();
			var base = name.isEmpty() ? "#" + (i + 1) : name;
			var unique = base;
			for (int n = 2; !taken.add(unique); n++) {
				unique = base + " (" + n + ")";
			}
			names.add(unique);
		}
		return names;
	}

}
