package org.norma.hierarchy.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Confidence;
import org.norma.hierarchy.Rule;

/**
 * A rule of a level on its page.
 *
 * @param values what it says, one text an entry
 * @param originCode code of the level that rules
 * @param originName its name
 * @param replaces name of the level whose rule is replaced here
 * @param history every line that this level ever had for the rule, newest first
 */
record RuleRow(Rule rule, List<String> values, String originCode, String originName, boolean inherited,
		@Nullable String replaces, String basis, Confidence confidence, String note, LocalDate validFrom, String setBy,
		LocalDate setOn, List<Line> history) {

	/** Lines of the level's own history that begin after the day shown. */
	public List<Line> coming() {
		return this.history.stream().filter(Line::coming).toList();
	}

	/** The other lines: what held and holds. */
	public List<Line> past() {
		return this.history.stream().filter((line) -> !line.coming()).toList();
	}

	/**
	 * A line of the history.
	 *
	 * @param coming whether it begins after the day shown
	 */
	record Line(String value, String basis, Confidence confidence, String note, LocalDate validFrom, String setBy,
			LocalDate setOn, boolean coming) {
	}

}
