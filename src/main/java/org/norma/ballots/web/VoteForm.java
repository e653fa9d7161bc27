package org.norma.ballots.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.ballots.Position;

/** What a voter says. */
record VoteForm(@NotNull(message = "{ballots.vote.missing}") @Nullable Position position,
		@Size(max = 8000) @Nullable String remark) {
}
