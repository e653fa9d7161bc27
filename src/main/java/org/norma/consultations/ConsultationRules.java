package org.norma.consultations;

import java.time.Clock;
import java.time.LocalDate;

import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The rules of today on comments for a project. */
@Component
class ConsultationRules {

	private final LevelDirectory levels;

	private final Clock clock;

	ConsultationRules(LevelDirectory levels, Clock clock) {
		this.levels = levels;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** How long the public must be heard on the project. */
	Period period(ProjectView project) {
		return period(project, rule(project));
	}

	/**
	 * How long a round of the kind must run. The rules ask for days for the public alone:
	 * the committee takes as many as it needs.
	 */
	Period period(ProjectView project, RoundKind kind) {
		var asked = period(project);
		return (kind == RoundKind.COMMITTEE) ? new Period(0, "–", asked.level()) : asked;
	}

	/** How long a notification abroad must be open (WTO/TBT art. 2.9.4). */
	Period tbt(ProjectView project) {
		return period(project, Rule.TBT_DAYS);
	}

	private Period period(ProjectView project, Rule rule) {
		var rules = this.levels.rulesOf(project.level(), today());
		return new Period(rules.days(rule).orElse(0), rules.get(rule).map(EffectiveRule::written).orElse("–"),
				this.levels.level(project.level()).name(LocaleContextHolder.getLocale()));
	}

	private Rule rule(ProjectView project) {
		if (project.kind() == ProjectKind.WITHDRAWAL) {
			return Rule.ABOLITION_CONSULTATION_DAYS;
		}
		var shorter = this.levels.rulesOf(project.level(), today()).days(Rule.CONSULTATION_DAYS_URGENT);
		return (project.urgent() && shorter.isPresent()) ? Rule.CONSULTATION_DAYS_URGENT : Rule.CONSULTATION_DAYS;
	}

	/** Whether drafts of the level are notified to the members of the WTO. */
	boolean notified(ProjectView project) {
		return this.levels.rulesOf(project.level(), today()).yes(Rule.TBT_NOTIFICATION);
	}

}
