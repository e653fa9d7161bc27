package org.norma.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which entries are shown; empty texts and absent instants do not limit.
 *
 * @param verb exactly this verb
 * @param subjectType exactly this kind of thing
 * @param subjectId exactly this thing
 * @param person part of the name of the person, or an account's identifier
 * @param from first instant
 * @param until instant after the last
 */
public record LedgerFilter(String verb, String subjectType, String subjectId, String person, @Nullable Instant from,
		@Nullable Instant until) {

	public static LedgerFilter none() {
		return new LedgerFilter("", "", "", "", null, null);
	}

}
