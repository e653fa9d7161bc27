package org.norma.documents;

import java.util.UUID;

/**
 * A state of a section that was saved once.
 *
 * @param version number of the change; of a conflicting text the number that its writer
 * had read
 * @param text without body in lists
 * @param length of the body in characters
 * @param settled {@code false} for a conflicting text that waits to be merged
 */
public record SectionVersion(UUID id, SectionId sectionId, int version, Act act, SectionText text, int length,
		Author author, boolean settled) {

	/** How the state came to be. */
	public enum Act {

		WRITTEN, DELETED, RESTORED, CONFLICT

	}

}
