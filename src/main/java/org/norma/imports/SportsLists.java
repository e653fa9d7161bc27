package org.norma.imports;

import java.util.regex.Pattern;

import org.norma.imports.Knowledge.Refinement;

/**
 * Lists of sports standards of several levels. Their column {@code replacedBy} holds a
 * committee in some rows, the row itself in one; their level is in words and repeats what
 * the number says.
 */
class SportsLists implements Refinement {

	private static final Pattern COMMITTEE = Pattern.compile("TC\\d+(/?SC\\d+)?");

	@Override
	public void refine(Row row, Values values, Remarks remarks) {
		for (var successor : values.all(Field.REPLACED_BY)) {
			if (COMMITTEE.matcher(successor).matches()) {
				remarks.refuseRelation(Field.REPLACED_BY, successor, "imports.relation.committee", successor);
				values.set(Field.REPLACED_BY, "");
			}
		}
		if (values.has(Field.DESIGNATION)) {
			level(values, remarks);
		}
	}

	/**
	 * The number says more than the word; where they contradict each other the number
	 * counts.
	 */
	private static void level(Values values, Remarks remarks) {
		var word = values.first(Field.LEVEL);
		values.set(Field.LEVEL, "");
		var family = Numbers.read(values.first(Field.DESIGNATION)).family().name();
		var said = LevelWords.OF_FAMILIES.getOrDefault(family, word);
		if (!word.isEmpty() && !said.equals(word)) {
			remarks.warn(Field.LEVEL, word, "imports.warning.level-differs", word, said);
		}
	}

}
