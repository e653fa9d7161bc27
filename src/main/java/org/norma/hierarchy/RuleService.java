package org.norma.hierarchy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Ids;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a level rules, from a day on; what held before stays as history. */
@Service
public class RuleService {

	private static final int MOST_YEARS = 5;

	private final CurrentHierarchy hierarchy;

	private final LevelStore store;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RuleService(CurrentHierarchy hierarchy, LevelStore store, ApplicationEventPublisher events, Clock clock) {
		this.hierarchy = hierarchy;
		this.store = store;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Sets the value of a rule from a day on; texts in several languages as
	 * {@link RuleText#of}. Refused when the value is not of the rule's type, or the day
	 * is not after the level's last change of this rule.
	 */
	@Transactional
	public void setRule(LevelCode level, Rule rule, String value, String basis, Confidence confidence, String note,
			LocalDate validFrom) {
		var checked = rule.checked(value);
		if (basis.isBlank()) {
			throw new RuleBroken("hierarchy.refused.basis", rule.named());
		}
		change("level.rule-set", line(level, rule, RuleEntry.Effect.SET, checked, basis, confidence, note, validFrom));
	}

	/**
	 * Says that from a day on nothing is required here, whatever the level above rules.
	 */
	@Transactional
	public void requireNothing(LevelCode level, Rule rule, String basis, Confidence confidence, String note,
			LocalDate validFrom) {
		if (basis.isBlank()) {
			throw new RuleBroken("hierarchy.refused.basis", rule.named());
		}
		change("level.rule-lifted", line(level, rule, RuleEntry.Effect.NONE, null, basis, confidence, note, validFrom));
	}

	/** Ends the level's own rule from a day on: what is above holds again. */
	@Transactional
	public void inheritAgain(LevelCode level, Rule rule, String note, LocalDate validFrom) {
		var ending = line(level, rule, RuleEntry.Effect.INHERIT, null, "", Confidence.CHOSEN, note, validFrom);
		if (this.hierarchy.now().ownLine(level, rule, validFrom).isEmpty()) {
			throw new RuleBroken("hierarchy.refused.nothing-to-end", level, rule.named(), validFrom);
		}
		change("level.rule-inherited", ending);
	}

	private RuleEntry line(LevelCode level, Rule rule, RuleEntry.Effect effect, @Nullable String value, String basis,
			Confidence confidence, String note, LocalDate validFrom) {
		return new RuleEntry(Ids.next(), level, rule, effect, value, basis.strip(), confidence, note.strip(), validFrom,
				Actor.current().map(Actor::displayName).orElse("Norma"), this.clock.instant());
	}

	private void change(String verb, RuleEntry line) {
		var now = this.hierarchy.lock();
		var level = now.get(line.level());
		level.refuseIfRetired();
		refuseTooFar(line);
		refuseAtOnce(line);
		refuseTooEarly(level, line, now.historyOf(line.level(), line.rule()).stream().findFirst());
		refuseUnknownLevels(line, now);
		var before = now.ruleOf(line.level(), line.rule(), line.validFrom());
		this.store.add(line);
		this.hierarchy.changed();
		var after = this.hierarchy.now().ruleOf(line.level(), line.rule(), line.validFrom());
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, verb, "level", line.level().value(),
				told(line.rule(), before), told(line.rule(), after)));
	}

	/** A change that lies years ahead is mistyped: no other could come before it. */
	private void refuseTooFar(RuleEntry line) {
		var latest = LocalDate.now(this.clock).plusYears(MOST_YEARS);
		if (line.validFrom().isAfter(latest)) {
			throw new RuleBroken("hierarchy.refused.too-far", line.rule().named(), line.validFrom(), latest);
		}
	}

	/**
	 * Who lifts a guard does not use it the same day: what holds tomorrow stands in the
	 * ledger and on the page of the level today.
	 */
	private void refuseAtOnce(RuleEntry line) {
		var tomorrow = LocalDate.now(this.clock).plusDays(1);
		if (line.rule().guards() && line.validFrom().isBefore(tomorrow)) {
			throw new RuleBroken("hierarchy.refused.guard-at-once", line.rule().named(), line.validFrom(), tomorrow);
		}
	}

	private static void refuseTooEarly(Level level, RuleEntry line, Optional<RuleEntry> newest) {
		if (line.validFrom().isBefore(level.validFrom())) {
			throw new RuleBroken("hierarchy.refused.before-level", level.code(), line.validFrom(), level.validFrom());
		}
		newest.filter((entry) -> !line.validFrom().isAfter(entry.validFrom())).ifPresent((entry) -> {
			throw new RuleBroken("hierarchy.refused.before-existing", line.rule().named(), line.validFrom(),
					entry.validFrom(), entry.setBy());
		});
	}

	private static void refuseUnknownLevels(RuleEntry line, Hierarchy now) {
		if (line.rule().type() == ValueType.LEVELS && line.value() != null) {
			line.value().lines().map(LevelCode::new).forEach(now::get);
		}
	}

	private static Map<String, String> told(Rule rule, Optional<EffectiveRule> effective) {
		return effective
			.map((line) -> Map.of("rule", rule.key(), "value", line.isSet() ? line.value() : "-", "basis", line.typed(),
					"confidence", line.confidence().mark(), "level", line.origin().value(), "valid-from",
					line.entry().validFrom().toString(), "note", line.entry().note()))
			.orElse(Map.of("rule", rule.key()));
	}

}
