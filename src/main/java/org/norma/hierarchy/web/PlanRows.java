package org.norma.hierarchy.web;

import java.util.List;
import java.util.Locale;

import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleEntry;
import org.norma.hierarchy.RulePlans;
import org.norma.shared.Actor;

import org.springframework.stereotype.Component;

/** Puts changes that are to come, and those made alone, into rows. */
@Component
class PlanRows {

	private final RulePlans plans;

	private final RuleRows rows;

	PlanRows(RulePlans plans, RuleRows rows) {
		this.plans = plans;
		this.rows = rows;
	}

	/** Those that are to come. */
	List<RulePlanRow> all(Locale locale) {
		return rows(this.plans.all(), locale);
	}

	/** Those of a rule of a level that are to come. */
	List<RulePlanRow> of(LevelCode level, Rule rule, Locale locale) {
		return rows(this.plans.of(level, rule), locale);
	}

	/** Those of guards that were made alone. */
	List<RulePlanRow> alone(Locale locale) {
		return rows(this.plans.alone(), locale);
	}

	private List<RulePlanRow> rows(List<RuleEntry> lines, Locale locale) {
		return lines.stream()
			.map((line) -> this.rows.plan(line,
					Actor.current().filter((person) -> this.plans.mayTakeBack(line, person)).isPresent(), locale))
			.toList();
	}

}
