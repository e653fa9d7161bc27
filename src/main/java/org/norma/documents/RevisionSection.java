package org.norma.documents;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A section of a text as it is read: numbered, with its anchor.
 *
 * @param sectionId the section whose text this was
 * @param lineage what stays the same through revisions and copies of the document
 * @param level 0 for a clause, 1 for 4.1, up to 5
 * @param number such as {@code 4.2.1} or {@code A}; empty for elements without number
 * @param label what stands before the heading, in the language of the text
 * @param anchor such as {@code c-4.2.1} or {@code foreword}
 * @param heading without number
 * @param body Markdown
 * @param normative whether the element states requirements
 */
@Embeddable
public record RevisionSection(UUID sectionId, UUID lineage, @Enumerated(EnumType.STRING) SectionKind kind, int level,
		String number, String label, String anchor, String heading, String body, boolean normative) {

	static RevisionSection of(Numbering.Numbered section, String label) {
		var row = section.row();
		var text = row.text();
		return new RevisionSection(row.id().value(), row.lineage(), row.kind(), section.level(),
				section.number().value(), label, section.number().anchor(), text.heading(), text.body(),
				text.normative());
	}

}
