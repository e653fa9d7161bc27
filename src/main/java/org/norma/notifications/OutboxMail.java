package org.norma.notifications;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox.
 *
 * @param account account of the reader, {@code null} for a plain address
 * @param occasion what it tells of; an address gets one mail an occasion
 * @param attempts how often it was tried
 * @param settledAt when it was sent, logged or given up
 * @param lastError why the last attempt failed
 */
public record OutboxMail(UUID id, @Nullable UUID account, String address, String occasion, Locale language,
		Letter letter, OutboxState state, int attempts, Instant createdAt, Instant nextAttemptAt, Instant giveUpAt,
		@Nullable Instant settledAt, @Nullable String lastError) {

}
