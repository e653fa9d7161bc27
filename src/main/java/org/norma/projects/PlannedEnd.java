package org.norma.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;

/**
 * The last day on which a stage can end, if the periods of the rules are to be kept.
 *
 * @param stage the stage
 * @param day its last day, reckoned from the day on which the text is due
 * @param basis legal basis of the period
 */
public record PlannedEnd(Stage stage, LocalDate day, String basis) {

	/** Days kept for the review where no rule sets any; chosen, no rule says. */
	private static final int REVIEW_DAYS = 30;

	/**
	 * The stages that are not over yet, in their order; empty where the rules set no
	 * term.
	 */
	static List<PlannedEnd> of(ProjectView project, RuleSet rules) {
		var due = project.dueOn();
		if (due == null || project.state() != ProjectState.ACTIVE) {
			return List.of();
		}
		var ends = new ArrayList<PlannedEnd>();
		var consulted = due.minusDays(rules.days(Rule.BALLOT_DAYS).orElse(REVIEW_DAYS));
		var days = consultationDays(project);
		ends.add(new PlannedEnd(Stage.DRAFTING, consulted.minusDays(rules.days(days).orElse(0)), basis(rules, days)));
		ends.add(new PlannedEnd(Stage.CONSULTATION, consulted, basis(rules, days)));
		ends.add(new PlannedEnd(Stage.REVIEW, due, basis(rules, Rule.DRAFTING_MONTHS)));
		rules.months(Rule.ISSUE_MONTHS)
			.ifPresent((months) -> ends
				.add(new PlannedEnd(Stage.APPROVAL, due.plusMonths(months), basis(rules, Rule.ISSUE_MONTHS))));
		return ends.stream()
			.filter((end) -> project.route().indexOf(end.stage()) >= project.route().indexOf(project.stage()))
			.sorted(Comparator.comparing(PlannedEnd::stage))
			.toList();
	}

	private static Rule consultationDays(ProjectView project) {
		return project.urgent() ? Rule.CONSULTATION_DAYS_URGENT : Rule.CONSULTATION_DAYS;
	}

	private static String basis(RuleSet rules, Rule rule) {
		return rules.get(rule).map(EffectiveRule::basis).orElse("–");
	}

}
