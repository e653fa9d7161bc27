package org.norma.ballots;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** One version of a vote, as it was cast. */
public record VoteLine(int number, Position position, @Nullable String remark, Instant castAt, String castBy) {
}
