package org.norma.hierarchy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a level rules, from a day on; what held before stays as history. */
@Service
public class RuleService {

	private final RuleBook book;

	private final RuleChanges changes;

	private final ObjectProvider<RegisteredBodies> bodies;

	private final Clock clock;

	RuleService(RuleBook book, RuleChanges changes, ObjectProvider<RegisteredBodies> bodies, Clock clock) {
		this.book = book;
		this.changes = changes;
		this.bodies = bodies;
		this.clock = clock;
	}

	/**
	 * Sets the value of a rule from a day on; texts in several languages as
	 * {@link RuleText#of}. Refused when the value is not of the rule's type, or the day
	 * is not after the level's last change of this rule.
	 */
	@Transactional
	public RuleOutcome setRule(LevelCode level, Rule rule, String value, String basis, Confidence confidence,
			String note, LocalDate validFrom) {
		var checked = rule.checked(value);
		RuleChoices.refuseUnknownBodies(rule, checked, this.bodies.getObject());
		refuseWithoutBasis(rule, basis);
		return change(line(level, rule, RuleEntry.Effect.SET, checked, basis, confidence, note, validFrom));
	}

	/**
	 * Says that from a day on nothing is required here, whatever the level above rules.
	 */
	@Transactional
	public RuleOutcome requireNothing(LevelCode level, Rule rule, String basis, Confidence confidence, String note,
			LocalDate validFrom) {
		refuseWithoutBasis(rule, basis);
		return change(line(level, rule, RuleEntry.Effect.NONE, null, basis, confidence, note, validFrom));
	}

	/** Ends the level's own rule from a day on: what is above holds again. */
	@Transactional
	public RuleOutcome inheritAgain(LevelCode level, Rule rule, String note, LocalDate validFrom) {
		return change(line(level, rule, RuleEntry.Effect.INHERIT, null, "", Confidence.CHOSEN, note, validFrom));
	}

	/**
	 * A rule that guards is not changed by one administrator alone, as long as there is
	 * another; a start or a command line has no second person.
	 */
	private RuleOutcome change(RuleEntry line) {
		var person = Actor.current().filter((each) -> line.rule().guards()).orElse(null);
		if (person == null) {
			this.book.add(line, Map.of());
			return RuleOutcome.RECORDED;
		}
		if (this.changes.isCountersigned()) {
			this.changes.ask(line, person);
			return RuleOutcome.WAITING;
		}
		this.book.add(line.agreed(""), Map.of("agreed-by", "nobody-could"));
		return RuleOutcome.RECORDED_ALONE;
	}

	private static void refuseWithoutBasis(Rule rule, String basis) {
		if (basis.isBlank()) {
			throw new RuleBroken("hierarchy.refused.basis", rule.named());
		}
	}

	private RuleEntry line(LevelCode level, Rule rule, RuleEntry.Effect effect, @Nullable String value, String basis,
			Confidence confidence, String note, LocalDate validFrom) {
		return new RuleEntry(Ids.next(), level, rule, effect, value, basis.strip(), confidence, note.strip(), validFrom,
				Actor.current().map(Actor::displayName).orElse("Norma"), this.clock.instant(), null);
	}

}
