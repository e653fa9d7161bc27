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

	/**
	 * The months are for what replaces a standard or is new: an amendment or a
	 * corrigendum changes single provisions and may take effect with its publication.
	 */
	static IssueDates of(ProjectKind kind, LocalDate publishedOn, RuleSet rules) {
		var months = rules.months(Rule.TRANSITION_MONTHS);
		var days = rules.days(Rule.TEXT_PUBLIC_DAYS);
		var due = days.isPresent() ? publishedOn.plusDays(days.getAsInt()) : null;
		return (kind != ProjectKind.CORRIGENDUM && kind != ProjectKind.AMENDMENT && months.isPresent())
				? new IssueDates(publishedOn, months.getAsInt(), publishedOn.plusMonths(months.getAsInt()), due)
				: new IssueDates(publishedOn, null, publishedOn, due);
	}

	boolean allows(LocalDate effectiveOn) {
		return !effectiveOn.isBefore(this.earliest);
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
