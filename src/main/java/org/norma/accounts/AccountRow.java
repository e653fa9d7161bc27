package org.norma.accounts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An account as lists and forms show it.
 *
 * @param hasPassword whether a password was ever set
 * @param failedAttempts refused sign-ins since the last good one
 * @param grants roles held, past and future ones too
 */
public record AccountRow(AccountId id, String userName, String displayName, boolean enabled, boolean hasPassword,
		Instant createdAt, @Nullable Instant lastSignInAt, int failedAttempts, List<GrantRow> grants) {

}
