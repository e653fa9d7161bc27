package org.norma.ballots;

import org.jspecify.annotations.Nullable;

/**
 * Who would vote but drafted the text.
 *
 * @param name name of the person or body
 * @param unit name of the unit
 * @param cause why
 * @param drafter the drafting body
 */
public record Excluded(String name, @Nullable String unit, Cause cause, String drafter) {

	/** Why somebody does not vote. */
	public enum Cause {

		PERSON_DRAFTS, UNIT_DRAFTS

	}

}
