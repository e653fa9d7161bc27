package org.norma.projects;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

/** What one cooperating authority says to a project. */
@Entity
@SuppressWarnings("NullAway.Init")
class Coordination {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "project_id"))
	private ProjectId projectId;

	private UUID bodyId;

	@Enumerated(EnumType.STRING)
	private CoordinationPosition position;

	private @Nullable LocalDate due;

	private @Nullable String reason;

	private @Nullable String answeredBy;

	private @Nullable LocalDate answeredOn;

	private @Nullable LocalDate escalatedOn;

	private @Nullable Texts escalatedTo;

	private @Nullable UUID escalatedBody;

	private @Nullable UUID escalatedBy;

	private @Nullable LocalDate resolvedOn;

	private @Nullable String resolution;

	@Enumerated(EnumType.STRING)
	private @Nullable CoordinationOutcome outcome;

	private @Nullable String decisionReference;

	protected Coordination() {
	}

	Coordination(ProjectId projectId, UUID bodyId) {
		this.id = Ids.next();
		this.projectId = projectId;
		this.bodyId = bodyId;
		this.position = CoordinationPosition.NOT_ASKED;
	}

	/** Asks, or asks again; what was answered stands. */
	void ask(LocalDate until) {
		this.position = CoordinationPosition.ASKED;
		this.due = until;
		if (this.outcome == CoordinationOutcome.AWAIT) {
			forget();
		}
	}

	/** Whether an answer is still to come, also where its lack is before others. */
	boolean isToAsk() {
		return (this.resolvedOn == null || this.outcome == CoordinationOutcome.AWAIT)
				&& (this.position == CoordinationPosition.NOT_ASKED || this.position == CoordinationPosition.ASKED);
	}

	/** The text is written anew: what was said to the old one no longer counts. */
	void reopen() {
		this.position = CoordinationPosition.NOT_ASKED;
		this.due = null;
		this.reason = null;
		this.answeredBy = null;
		this.answeredOn = null;
		forget();
	}

	/** Nothing is before the coordination body any more. */
	private void forget() {
		this.escalatedOn = null;
		this.escalatedTo = null;
		this.escalatedBody = null;
		this.escalatedBy = null;
		this.resolvedOn = null;
		this.resolution = null;
		this.outcome = null;
		this.decisionReference = null;
	}

	/**
	 * Signs off, objects, or takes an objection back; each may follow the other until the
	 * coordination body has decided.
	 */
	void answer(CoordinationPosition answer, @Nullable String why, String by, LocalDate today) {
		if (this.position == CoordinationPosition.NOT_ASKED) {
			throw new RuleBroken("projects.refused.not-asked");
		}
		switch (answer) {
			case OBJECTED -> refuseObjection(why);
			case WITHDRAWN -> {
				if (this.position != CoordinationPosition.OBJECTED) {
					throw new RuleBroken("projects.refused.no-objection");
				}
			}
			case SIGNED -> {
			}
			case NOT_ASKED, ASKED -> throw new RuleBroken("projects.refused.no-position");
		}
		this.position = answer;
		this.reason = why;
		this.answeredBy = by;
		this.answeredOn = today;
	}

	private void refuseObjection(@Nullable String why) {
		if (why == null || why.isBlank()) {
			throw new RuleBroken("projects.refused.objection-without-reason");
		}
		if (this.resolvedOn != null && this.outcome != CoordinationOutcome.AWAIT) {
			throw new RuleBroken("projects.refused.resolved", this.resolvedOn.toString());
		}
	}

	/**
	 * Before the coordination body of the rules: an objection, or silence after its
	 * deadline.
	 * @param by who brings it there, {@code null} for the passing of the deadline
	 */
	void escalate(Texts to, UUID body, @Nullable UUID by, LocalDate today) {
		if (!blocks() || this.resolvedOn != null || this.escalatedOn != null
				|| this.position == CoordinationPosition.NOT_ASKED) {
			throw new RuleBroken("projects.refused.nothing-to-escalate");
		}
		if (this.position == CoordinationPosition.ASKED && !isSilent(today)) {
			throw new RuleBroken("projects.refused.still-time", String.valueOf(this.due));
		}
		this.escalatedOn = today;
		this.escalatedTo = to;
		this.escalatedBody = body;
		this.escalatedBy = by;
	}

	/** Whether an answer was asked for and has not come in time. */
	boolean isSilent(LocalDate today) {
		return this.position == CoordinationPosition.ASKED && this.due != null && today.isAfter(this.due);
	}

	/** It has been brought before a body that was not registered then. */
	void bringTo(UUID body) {
		this.escalatedBody = body;
	}

	/** Decided by the people of the coordination body; not by who brought it there. */
	void resolve(CoordinationDecision decision, UUID by, LocalDate today) {
		if (this.escalatedOn == null) {
			throw new RuleBroken("projects.refused.not-escalated");
		}
		if (this.resolvedOn != null) {
			throw new RuleBroken("projects.refused.resolved", this.resolvedOn.toString());
		}
		if (by.equals(this.escalatedBy)) {
			throw new RuleBroken("projects.refused.own-escalation");
		}
		if (!CoordinationOutcome.of(this.position).contains(decision.taken())) {
			throw new RuleBroken("projects.refused.decision-on-other." + this.position);
		}
		this.resolvedOn = today;
		this.outcome = decision.taken();
		this.resolution = decision.reason();
		this.decisionReference = decision.reference();
	}

	/** Whether it keeps the gate shut. */
	boolean blocks() {
		return this.outcome != CoordinationOutcome.SET_ASIDE && this.outcome != CoordinationOutcome.GO_ON
				&& switch (this.position) {
					case NOT_ASKED, ASKED, OBJECTED -> true;
					case SIGNED, WITHDRAWN -> false;
				};
	}

	/** The same, where the level's rule may let silence count as no objection. */
	boolean blocks(Silence silence) {
		return blocks() && !(silence.agrees() && isSilent(silence.today()));
	}

	/** Whether the coordination body wants the text changed. */
	boolean upheld() {
		return this.outcome == CoordinationOutcome.UPHELD && this.position == CoordinationPosition.OBJECTED;
	}

	Optional<Texts> escalatedTo() {
		return Optional.ofNullable(this.escalatedTo);
	}

	/** The coordination body before which it is, where that is registered. */
	Optional<UUID> decider() {
		return Optional.ofNullable(this.escalatedBody);
	}

	/** Whether it is time for the coordination body, without anybody having asked it. */
	boolean isToEscalate(Silence silence) {
		return blocks(silence) && this.resolvedOn == null && this.escalatedOn == null && this.due != null
				&& silence.today().isAfter(this.due);
	}

	UUID bodyId() {
		return this.bodyId;
	}

	ProjectId projectId() {
		return this.projectId;
	}

	CoordinationPosition position() {
		return this.position;
	}

	Optional<LocalDate> due() {
		return Optional.ofNullable(this.due);
	}

	CoordinationLine line(Silence silence) {
		return new CoordinationLine(this.bodyId, this.position, this.due, this.reason, this.answeredBy, this.answeredOn,
				this.escalatedOn, this.escalatedTo, this.escalatedBody, this.resolvedOn, this.resolution, this.outcome,
				this.decisionReference, blocks(silence), isSilent(silence.today()));
	}

}
