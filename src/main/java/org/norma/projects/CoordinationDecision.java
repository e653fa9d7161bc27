package org.norma.projects;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

/**
 * A decision of the coordination body.
 *
 * @param outcome what is decided; required
 * @param reason why; required
 * @param reference number or day of the decision, where it has one
 */
public record CoordinationDecision(@Nullable CoordinationOutcome outcome, @Nullable String reason,
		@Nullable String reference) {

	public CoordinationDecision {
		reason = (reason != null) ? reason.strip() : "";
		reference = (reference == null || reference.isBlank()) ? null : reference.strip();
	}

	void refuseUnlessWhole(String body) {
		TextLimit.DECISION.check(this.reason);
		TextLimit.REFERENCE.check(this.reference);
		if (this.outcome == null) {
			throw new RuleBroken("projects.refused.decision-without-outcome", body);
		}
		if (java.util.Objects.requireNonNull(this.reason).isEmpty()) {
			throw new RuleBroken("projects.refused.decision-without-reason", body);
		}
	}

	CoordinationOutcome taken() {
		return java.util.Objects.requireNonNull(this.outcome);
	}

}
