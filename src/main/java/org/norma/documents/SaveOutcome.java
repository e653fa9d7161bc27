package org.norma.documents;

import java.util.UUID;

/** What became of a text that a writer sent; it is kept in any case. */
public sealed interface SaveOutcome {

	/** It is the text of the section now. */
	record Saved(int version, Author author) implements SaveOutcome {
	}

	/**
	 * Another writer was first, or the section was deleted: the text is kept beside it.
	 *
	 * @param kept under which the text is kept
	 * @param author who was first
	 */
	record Conflict(UUID kept, Author author) implements SaveOutcome {
	}

}
