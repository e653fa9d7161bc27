package org.norma.documents;

import org.jspecify.annotations.Nullable;

/**
 * A section in the outline of a document.
 *
 * @param level 0 for a clause, 1 for 4.1, up to 5
 * @param number such as {@code 4.2.1} or {@code A}; empty for elements without number
 * @param label what stands before the heading, in the language of the document
 * @param anchor of its place on the reading page
 * @param heading without number
 * @param version number of changes so far
 * @param author who changed it last
 * @param conflict whether a text waits to be merged into it
 */
public record OutlineEntry(SectionId id, @Nullable SectionId parentId, SectionKind kind, boolean normative, int level,
		String number, String label, String anchor, String heading, int version, Author author, boolean conflict) {

	static OutlineEntry of(Numbering.Numbered section, String label) {
		var row = section.row();
		return new OutlineEntry(row.id(), row.parentId(), row.kind(), row.text().normative(), section.level(),
				section.number().value(), label, section.number().anchor(), row.text().heading(), row.version(),
				row.author(), row.conflict());
	}

}
