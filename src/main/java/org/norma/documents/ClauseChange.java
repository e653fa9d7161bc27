package org.norma.documents;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of one clause since a frozen text.
 *
 * @param lineage what stays the same through revisions and copies of the document
 * @param older identifier of the revision before
 * @param newer identifier of the revision that has the change, {@code null} where only
 * the draft has it
 * @param change {@code null} where it is neither in the one text nor in the other
 */
public record ClauseChange(UUID lineage, String older, @Nullable String newer, @Nullable SectionChange change,
		Extent extent) {

	public boolean frozen() {
		return this.newer != null;
	}

	/** Whether it differs at all, for who reads it. */
	public boolean differs() {
		return this.extent != Extent.SAME;
	}

}
