package org.norma.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the sections by their places: clauses from 1, subclauses below them, annexes
 * from A, subclauses of the introduction from 0.1 (GB/T 1.1-2020, ISO/IEC Directives Part
 * 2).
 */
final class Numbering {

	private final SectionTree tree;

	private final List<Numbered> numbered = new ArrayList<>();

	private int clauses;

	private int annexes;

	private Numbering(SectionTree tree) {
		this.tree = tree;
	}

	static List<Numbered> of(SectionTree tree) {
		var numbering = new Numbering(tree);
		tree.below(null).forEach(numbering::top);
		return List.copyOf(numbering.numbered);
	}

	private void top(SectionRow row) {
		var number = "";
		if (row.kind().numbered()) {
			number = String.valueOf(++this.clauses);
		}
		else if (row.kind() == SectionKind.ANNEX) {
			number = ClauseNumber.letter(++this.annexes);
		}
		add(row, 0, number, (row.kind() == SectionKind.INTRODUCTION) ? "0" : number);
	}

	private void add(SectionRow row, int level, String number, String prefix) {
		this.numbered.add(new Numbered(row, level, ClauseNumber.of(number, row.kind())));
		var place = 0;
		for (var child : this.tree.below(row.id())) {
			var below = prefix + "." + ++place;
			add(child, level + 1, below, below);
		}
	}

	record Numbered(SectionRow row, int level, ClauseNumber number) {
	}

}
