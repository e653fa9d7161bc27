package org.norma.imports;

import java.util.List;
import java.util.Map;

import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/** Holds a preset to the files of the kind for which it was made. */
@Component
class FittingPresets {

	private final Presets presets;

	private final PreviewReader previews;

	FittingPresets(Presets presets, PreviewReader previews) {
		this.presets = presets;
		this.previews = previews;
	}

	/** The names of those that fit; all of them for a file that cannot be read. */
	List<String> names(ImportRun run) {
		var rows = this.previews.first(run);
		return this.presets.all()
			.entrySet()
			.stream()
			.filter((each) -> rows.isEmpty() || fits(each.getKey(), each.getValue(), rows))
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * Refuses a preset for a file of another kind; a file that cannot be read says so
	 * itself.
	 */
	void refuseOther(String preset, Mapping mapping, ImportRun run) {
		var rows = this.previews.first(run);
		if (!rows.isEmpty() && !fits(preset, mapping, rows)) {
			throw new RuleBroken("imports.preset.other-kind", preset, run.fileName(),
					String.join(", ", rows.get(0).columns().keySet()),
					rows.get(0).text(mapping.column(Field.DESIGNATION)));
		}
	}

	private static boolean fits(String preset, Mapping mapping, List<Row> rows) {
		var column = mapping.column(Field.DESIGNATION);
		return KnownMappings.fits(preset, rows)
				&& (column.isEmpty() || rows.stream().anyMatch((row) -> !row.texts(column).isEmpty()));
	}

}
