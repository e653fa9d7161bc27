package org.norma.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

import static org.norma.projects.CoordinationPosition.OBJECTED;
import static org.norma.projects.CoordinationPosition.SIGNED;
import static org.norma.projects.CoordinationPosition.WITHDRAWN;

/**
 * Where one cooperating authority stands, as pages show it.
 *
 * @param due last day to answer
 * @param escalatedTo the coordination body that the rules name
 * @param escalatedBody that body, where it is registered
 * @param resolution what the coordination body decided
 * @param outcome whether it upheld the objection
 * @param reference number or day of its decision
 * @param blocks whether it keeps the gate shut
 * @param silent whether its answer has not come in time
 */
public record CoordinationLine(UUID bodyId, CoordinationPosition position, @Nullable LocalDate due,
		@Nullable String reason, @Nullable String answeredBy, @Nullable LocalDate answeredOn,
		@Nullable LocalDate escalatedOn, @Nullable Texts escalatedTo, @Nullable UUID escalatedBody,
		@Nullable LocalDate resolvedOn, @Nullable String resolution, @Nullable CoordinationOutcome outcome,
		@Nullable String reference, boolean blocks, boolean silent) {

	/** Whether a decision of the coordination body is waited for. */
	public boolean toDecide() {
		return this.escalatedOn != null && this.resolvedOn == null && this.blocks;
	}

	/** Whether it is asked, or asked again. */
	public boolean toAsk() {
		return !decided()
				&& (this.position == CoordinationPosition.NOT_ASKED || this.position == CoordinationPosition.ASKED);
	}

	/** Whether the coordination body has decided on its objection. */
	public boolean objectionDecided() {
		return this.position == OBJECTED && this.outcome != null && this.outcome.onObjection();
	}

	/**
	 * What the authority that was asked may say now: an answer, or another one. After the
	 * decision only an objection that was upheld can still be withdrawn.
	 */
	public List<CoordinationPosition> answers() {
		return switch (this.position) {
			case NOT_ASKED -> List.of();
			case ASKED -> decided() ? List.of(SIGNED) : List.of(SIGNED, OBJECTED);
			case OBJECTED -> !decided() ? List.of(WITHDRAWN, OBJECTED) : upheld() ? List.of(WITHDRAWN) : List.of();
			case SIGNED, WITHDRAWN -> decided() ? List.of() : List.of(OBJECTED);
		};
	}

	private boolean decided() {
		return this.resolvedOn != null && this.outcome != CoordinationOutcome.AWAIT;
	}

	/**
	 * Whether the project's authority brings it before the coordination body: an
	 * objection, or silence after the deadline.
	 */
	public boolean toEscalate() {
		return (this.position == OBJECTED || this.silent) && this.blocks && this.escalatedOn == null
				&& this.resolvedOn == null;
	}

	/** What the coordination body can decide on it. */
	public List<CoordinationOutcome> outcomes() {
		return CoordinationOutcome.of(this.position);
	}

	/** Whether the coordination body wants the text changed. */
	public boolean upheld() {
		return this.outcome == CoordinationOutcome.UPHELD && this.position == OBJECTED;
	}

}
