package org.norma.publications;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.projects.ProjectKind;

/**
 * The days that the rules set for a publication.
 *
 * @param publishedOn day of publication
 * @param transitionMonths months between publication and effect, {@code null} for none
 * @param earliest first day on which it may take effect
 * @param textDueOn last day to make the text public, {@code null} when no rule sets one
 */
public record IssueDates(LocalDate publishedOn, @Nullable Integer transitionMonths, LocalDate earliest,
		@Nullable LocalDate textDueOn) {

	private static final int MOST_YEARS = 10;

	/**
	 * The months are for whatever changes what must be done: a new standard, a revision
	 * and an amendment alike. A corrigendum mends errors and may take effect at once.
	 * Nothing takes effect before the day on which the publication is entered: nobody
	 * could read it before.
	 */
	static IssueDates of(ProjectKind kind, LocalDate publishedOn, LocalDate enteredOn, RuleSet rules) {
		var months = rules.months(Rule.TRANSITION_MONTHS);
		var days = rules.days(Rule.TEXT_PUBLIC_DAYS);
		var due = days.isPresent() ? publishedOn.plusDays(days.getAsInt()) : null;
		return (kind != ProjectKind.CORRIGENDUM && months.isPresent())
				? new IssueDates(publishedOn, months.getAsInt(),
						later(publishedOn.plusMonths(months.getAsInt()), enteredOn), due)
				: new IssueDates(publishedOn, null, later(publishedOn, enteredOn), due);
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? other : one;
	}

	/** Whether the months of the rule are over by then. */
	boolean afterTransition(LocalDate effectiveOn) {
		return this.transitionMonths == null
				|| !effectiveOn.isBefore(this.publishedOn.plusMonths(this.transitionMonths));
	}

	boolean allows(LocalDate effectiveOn) {
		return !effectiveOn.isBefore(this.earliest);
	}

	/** The last day on which anybody would let a standard take effect. */
	LocalDate latest() {
		return later(this.publishedOn, this.earliest).plusYears(MOST_YEARS);
	}

	/** Last day to issue what was approved, where a rule sets one. */
	static Optional<LocalDate> issueBy(LocalDate approvedOn, RuleSet rules) {
		var months = rules.months(Rule.ISSUE_MONTHS);
		return months.isPresent() ? Optional.of(approvedOn.plusMonths(months.getAsInt())) : Optional.empty();
	}

	static String basis(RuleSet rules, Rule rule) {
		return rules.get(rule).map(EffectiveRule::basis).orElse("–");
	}

}
