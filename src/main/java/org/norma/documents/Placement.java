package org.norma.documents;

import org.jspecify.annotations.Nullable;

/** A place for a section: below which other, at which position, as which element. */
record Placement(SectionId id, @Nullable SectionId parentId, int position, SectionKind kind) {
}
