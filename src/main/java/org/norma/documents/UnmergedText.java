package org.norma.documents;

/**
 * A text that waits to be merged into its section, because another writer was first.
 *
 * @param section number and heading of the section
 * @param author who wrote the waiting text
 */
public record UnmergedText(SectionId sectionId, String section, Author author) {
}
