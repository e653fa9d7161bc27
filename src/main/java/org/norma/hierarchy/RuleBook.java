package org.norma.hierarchy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.norma.shared.Act;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes lines into the rule books of levels, and refuses those that cannot stand. */
@Component
class RuleBook {

	private static final int MOST_YEARS = 5;

	private final CurrentHierarchy hierarchy;

	private final LevelStore store;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RuleBook(CurrentHierarchy hierarchy, LevelStore store, ApplicationEventPublisher events, Clock clock) {
		this.hierarchy = hierarchy;
		this.store = store;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Adds the line.
	 * @param besides what the ledger keeps besides the rule before and after
	 */
	void add(RuleEntry line, Map<String, String> besides) {
		var now = check(line);
		var before = now.ruleOf(line.level(), line.rule(), line.validFrom());
		this.store.add(line);
		this.hierarchy.changed();
		var after = new HashMap<>(
				told(line.rule(), this.hierarchy.now().ruleOf(line.level(), line.rule(), line.validFrom())));
		after.putAll(besides);
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, verb(line.effect()), "level", line.level().value(),
				told(line.rule(), before), after));
	}

	/** Takes a line away before it holds; the ledger keeps what it said. */
	void remove(RuleEntry line) {
		this.hierarchy.lock();
		var planned = before(line);
		this.store.remove(line);
		this.hierarchy.changed();
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "level.rule-plan-withdrawn", "level", line.level().value(),
				planned, before(line)));
	}

	/** The tree, in which the line may stand; refused where it may not. */
	Hierarchy check(RuleEntry line) {
		var now = this.hierarchy.lock();
		var level = now.get(line.level());
		level.refuseIfRetired();
		refuseTooFar(line);
		refuseAtOnce(line);
		refuseTooEarly(level, line, now.historyOf(line.level(), line.rule()).stream().findFirst());
		refuseUnknownLevels(line, now);
		refuseNothingToEnd(line, now);
		return now;
	}

	/** What holds of the rule on the day from which the line is to hold. */
	Map<String, String> before(RuleEntry line) {
		return told(line.rule(), this.hierarchy.now().ruleOf(line.level(), line.rule(), line.validFrom()));
	}

	private static String verb(RuleEntry.Effect effect) {
		return switch (effect) {
			case SET -> "level.rule-set";
			case NONE -> "level.rule-lifted";
			case INHERIT -> "level.rule-inherited";
		};
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
			throw new RuleBroken("hierarchy.refused.before-level", level.names(), line.validFrom(), level.validFrom());
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

	private static void refuseNothingToEnd(RuleEntry line, Hierarchy now) {
		if (line.effect() == RuleEntry.Effect.INHERIT
				&& now.ownLine(line.level(), line.rule(), line.validFrom()).isEmpty()) {
			throw new RuleBroken("hierarchy.refused.nothing-to-end", now.get(line.level()).names(), line.rule().named(),
					line.validFrom());
		}
	}

	private static Map<String, String> told(Rule rule, Optional<EffectiveRule> effective) {
		return effective
			.map((line) -> Map.of("rule", rule.key(), "value", line.isSet() ? line.value() : "-", "basis",
					line.written(), "confidence", line.confidence().mark(), "level", line.origin().value(),
					"valid-from", line.entry().validFrom().toString(), "note", line.entry().note()))
			.orElse(Map.of("rule", rule.key()));
	}

}
