package org.norma.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a batch changes, or would change.
 *
 * @param designation number of the edition
 * @param kind what happens
 * @param field field of the source, for changed ones
 * @param before what the source said before; for kept ones the other source, nothing
 * where a person keeps it
 * @param after what it says now
 */
public record BulkChange(String designation, Kind kind, @Nullable String field, @Nullable String before,
		@Nullable String after) {

	/** What happens to an edition. */
	public enum Kind {

		/** It is new. */
		ADDED,
		/** The source says something else than before. */
		CHANGED,
		/** It passes from another source, or from hand, to this one. */
		TAKEN_OVER,
		/** Another source or a person keeps it, so it is left alone. */
		KEPT,
		/** The source no longer lists it; nothing is deleted. */
		GONE,
		/** The source lists it again. */
		RETURNED

	}

}
