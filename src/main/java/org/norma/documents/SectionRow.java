package org.norma.documents;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A section as the structure knows it.
 *
 * @param text without body where only the structure was read
 * @param conflict whether a text waits to be merged into it
 */
record SectionRow(SectionId id, UUID lineage, @Nullable SectionId parentId, int position, SectionKind kind,
		SectionText text, int version, Author author, boolean deleted, boolean conflict) {

	SectionRow standing() {
		return new SectionRow(this.id, this.lineage, this.parentId, this.position, this.kind, this.text, this.version,
				this.author, false, this.conflict);
	}

}
