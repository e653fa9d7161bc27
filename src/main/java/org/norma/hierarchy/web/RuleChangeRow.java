package org.norma.hierarchy.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.Reach;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleChangeView;

/**
 * A change of a rule that guards, in the reader's language.
 *
 * @param values what is to hold, one text an entry
 * @param askedOn day on which it was asked for
 * @param decidedOn day on which it was decided
 * @param reach projects on their way that come to it, while it waits
 */
record RuleChangeRow(RuleChangeView change, String levelName, List<String> values, LocalDate askedOn,
		@Nullable LocalDate decidedOn, Reach reach) {

	public LevelCode level() {
		return this.change.line().level();
	}

	public Rule rule() {
		return this.change.line().rule();
	}

}
