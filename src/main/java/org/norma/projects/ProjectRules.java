package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.shared.RuleBroken;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The rules of today for a project, and how sentences name them. */
@Component
class ProjectRules {

	private final LevelDirectory levels;

	private final MessageSource messages;

	private final Clock clock;

	ProjectRules(LevelDirectory levels, MessageSource messages, Clock clock) {
		this.levels = levels;
		this.messages = messages;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	java.time.Instant now() {
		return this.clock.instant();
	}

	java.time.ZoneId zone() {
		return this.clock.getZone();
	}

	RuleSet of(LevelCode level) {
		return this.levels.rulesOf(level, today());
	}

	RuleSet of(ProjectView project) {
		return of(project.level());
	}

	/**
	 * Refuses to go on towards a standard of a level that has ended on a day; a
	 * withdrawal only ends what there is.
	 */
	void refuseEnded(ProjectView project, LocalDate day) {
		var level = this.levels.level(project.level());
		if (!level.isRetiredOn(day) || project.kind() == ProjectKind.WITHDRAWAL) {
			return;
		}
		var ended = String.valueOf(level.retiredOn());
		var successor = level.mergedInto();
		throw (successor != null)
				? new RuleBroken("projects.refused.level-merged", project.code(), levelName(project), ended,
						levelName(successor))
				: new RuleBroken("projects.refused.level-over", project.code(), levelName(project), ended);
	}

	/** Name of the level in the reader's language. */
	String levelName(ProjectView project) {
		return levelName(project.level());
	}

	String levelName(LevelCode level) {
		return this.levels.level(level).name(LocaleContextHolder.getLocale());
	}

	/** Name of a value of a list in the reader's language. */
	String item(String value) {
		return java.util.Objects.requireNonNullElse(
				this.messages.getMessage("hierarchy.item." + value, null, value, LocaleContextHolder.getLocale()),
				value);
	}

	String text(ProjectView project, Rule rule) {
		return of(project).text(rule).map((text) -> text.in(LocaleContextHolder.getLocale())).orElse("–");
	}

	static String basis(RuleSet rules, Rule rule) {
		return rules.get(rule).map(EffectiveRule::basis).orElse("–");
	}

	/** What it means today that an authority has not answered in time. */
	Silence silence(ProjectView project) {
		return new Silence(today(), of(project).yes(Rule.COORDINATION_SILENCE_AGREES));
	}

	/** The rule on publicity that counts for the project, if there is one. */
	Optional<Rule> publicityRule(ProjectView project) {
		var rules = of(project);
		if (project.urgent() && rules.days(Rule.PUBLICITY_DAYS_URGENT).isPresent()) {
			return Optional.of(Rule.PUBLICITY_DAYS_URGENT);
		}
		return rules.days(Rule.PUBLICITY_DAYS).isPresent() ? Optional.of(Rule.PUBLICITY_DAYS) : Optional.empty();
	}

	OptionalInt publicityDays(ProjectView project) {
		return publicityRule(project).map((rule) -> of(project).days(rule)).orElse(OptionalInt.empty());
	}

}
