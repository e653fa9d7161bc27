package org.norma.imports.web;

import java.util.ArrayList;
import java.util.List;

import org.norma.imports.ImportRun;
import org.norma.imports.RemarkedRows;
import org.norma.shared.web.Said;

/** What an import would do by its dry run, for the question before it. */
final class ImportConsequences {

	private ImportConsequences() {
	}

	/** What comes in, what stays out, what to look at, and where all that can be read. */
	static List<Said.Sentence> of(ImportRun.Counts counts, RemarkedRows taken) {
		var said = new ArrayList<Said.Sentence>();
		said.add(sentence("comes", counts.added(), counts.changed(), counts.unchanged()));
		said.add(sentence("refused", counts.refused(), counts.rows()));
		add(said, "relations-refused", taken.statements());
		said.add(sentence("warnings", taken.warned()));
		add(said, "kept", counts.kept());
		add(said, "gone", counts.gone());
		if (counts.refused() + counts.relationsRefused() + counts.warnings() > 0) {
			said.add(sentence("where"));
		}
		return said;
	}

	private static void add(List<Said.Sentence> said, String what, long count) {
		if (count > 0) {
			said.add(sentence(what, count));
		}
	}

	private static Said.Sentence sentence(String what, Object... counts) {
		return new Said.Sentence("imports.import.foreseen." + what, counts);
	}

}
