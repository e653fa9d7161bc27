package org.norma.hierarchy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A change of a rule that guards, as pages show it.
 *
 * @param line what is to hold, from the day that was wished
 * @param askedBy account of who asked for it
 * @param decider name of who agreed, refused, or took it back
 * @param reason why it was refused
 * @param withdrawnBy name of who took it back after it was agreed to, before it held
 */
public record RuleChangeView(UUID id, RuleEntry line, RuleChangeState state, UUID askedBy, @Nullable String decider,
		@Nullable Instant decidedAt, @Nullable String reason, @Nullable String withdrawnBy) {

	public boolean waits() {
		return this.state == RuleChangeState.WAITING;
	}

	/** Name of who asked for it. */
	public String asker() {
		return this.line.setBy();
	}

}
