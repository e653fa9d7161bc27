package org.norma.catalogue;

/** One edition was registered, corrected or ended; published in the same transaction. */
public record EditionChanged(EditionId id) {
}
