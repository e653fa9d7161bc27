package org.norma.hierarchy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;

/**
 * A change of a rule that guards: an administrator asks for it, another one agrees or
 * refuses.
 */
@Entity
@Table(name = "rule_change")
@SuppressWarnings("NullAway.Init")
class RuleChange {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private String levelCode;

	private String rule;

	@Enumerated(EnumType.STRING)
	private RuleEntry.Effect effect;

	private @Nullable String value;

	private String basis;

	private char confidence;

	private String note;

	private LocalDate validFrom;

	@Enumerated(EnumType.STRING)
	private RuleChangeState state;

	private UUID askedBy;

	private String asker;

	private Instant askedAt;

	private @Nullable UUID decidedBy;

	private @Nullable String decider;

	private @Nullable Instant decidedAt;

	private @Nullable String reason;

	private @Nullable String withdrawnBy;

	protected RuleChange() {
	}

	RuleChange(RuleEntry line, Actor by) {
		this.id = line.id();
		this.levelCode = line.level().value();
		this.rule = line.rule().key();
		this.effect = line.effect();
		this.value = line.value();
		this.basis = line.basis();
		this.confidence = line.confidence().mark().charAt(0);
		this.note = line.note();
		this.validFrom = line.validFrom();
		this.state = RuleChangeState.WAITING;
		this.askedBy = by.accountId();
		this.asker = by.displayName();
		this.askedAt = line.setAt();
	}

	/** Another administrator agrees. */
	void agree(Actor by, Instant now) {
		refuseDecided();
		if (own(by)) {
			throw new RuleBroken("hierarchy.change.own", line().rule().named(), this.asker);
		}
		decide(RuleChangeState.AGREED, by, now);
	}

	/** Another administrator does not agree. */
	void refuse(Actor by, String why, Instant now) {
		refuseDecided();
		if (own(by)) {
			throw new RuleBroken("hierarchy.change.own", line().rule().named(), this.asker);
		}
		this.reason = why;
		decide(RuleChangeState.REFUSED, by, now);
	}

	/** Who asked for it does not want it any more. */
	void takeBack(Actor by, Instant now) {
		refuseDecided();
		if (!own(by)) {
			throw new RuleBroken("hierarchy.change.not-own", line().rule().named(), this.asker);
		}
		decide(RuleChangeState.TAKEN_BACK, by, now);
	}

	/** One of the two who wanted it does not want it any more, before it holds. */
	void withdraw(Actor by) {
		this.state = RuleChangeState.WITHDRAWN;
		this.withdrawnBy = by.displayName();
	}

	/** Whether the person asked for it or agreed to it. */
	boolean isOf(Actor person) {
		return own(person) || person.accountId().equals(this.decidedBy);
	}

	private boolean own(Actor person) {
		return person.accountId().equals(this.askedBy);
	}

	private void decide(RuleChangeState next, Actor by, Instant now) {
		this.state = next;
		this.decidedBy = by.accountId();
		this.decider = by.displayName();
		this.decidedAt = now;
	}

	private void refuseDecided() {
		if (this.state != RuleChangeState.WAITING) {
			throw new RuleBroken("hierarchy.change.decided." + this.state, line().rule().named(),
					String.valueOf(this.decider));
		}
	}

	/** The line as it was asked for. */
	RuleEntry line() {
		return new RuleEntry(this.id, new LevelCode(this.levelCode), Rule.of(this.rule), this.effect, this.value,
				this.basis, Confidence.of(String.valueOf(this.confidence)), this.note, this.validFrom, this.asker,
				this.askedAt, null);
	}

	RuleChangeView view() {
		return new RuleChangeView(this.id, line(), this.state, this.askedBy, this.decider, this.decidedAt, this.reason,
				this.withdrawnBy);
	}

}
