package org.norma.needs;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/**
 * A need as its page shows it.
 *
 * @param proposer name and address of who stated it, only for the authority that has it
 * in hand
 * @param mergedCode number of the need into which it was merged
 * @param answer what its proposer was answered
 * @param projectId project that it became, once the reader may see it
 * @param supports how many others say the same, those of merged needs included
 * @param mine whether the reader stated it
 * @param handled whether the reader handles it now
 * @param considering name of the authority that has it under consideration
 */
public record NeedDetails(NeedId id, String code, NeedData data, NeedState state, Instant statedAt,
		@Nullable String proposer, @Nullable UUID mergedInto, @Nullable String mergedCode, @Nullable Answer answer,
		@Nullable UUID projectId, int supports, boolean mine, boolean handled, @Nullable String considering) {

	/**
	 * An answer to a need.
	 *
	 * @param by name of the official
	 * @param body names of the authority that answers, empty for none
	 */
	public record Answer(String text, String by, Texts body, Instant at) {
	}

}
