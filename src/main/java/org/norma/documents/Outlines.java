package org.norma.documents;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

/** Builds outlines and whole texts from the sections, each in one query. */
@Component
class Outlines {

	private final SectionRows rows;

	private final ElementTexts texts;

	Outlines(SectionRows rows, ElementTexts texts) {
		this.rows = rows;
		this.texts = texts;
	}

	Outline of(Document document) {
		var all = this.rows.structure(document.id());
		var entries = Numbering.of(new SectionTree(all))
			.stream()
			.map((section) -> OutlineEntry.of(section, this.texts.label(document.language(), section)))
			.toList();
		var deleted = all.stream()
			.filter(SectionRow::deleted)
			.sorted(Comparator.comparing((SectionRow row) -> row.author().at()).reversed())
			.map((row) -> new Outline.DeletedSection(row.id(), row.kind(), row.text().heading(), row.author()))
			.toList();
		return new Outline(document.id(), entries, deleted);
	}

	List<RevisionSection> whole(Document document) {
		return Numbering.of(new SectionTree(this.rows.texts(document.id())))
			.stream()
			.map((section) -> RevisionSection.of(section, this.texts.label(document.language(), section)))
			.toList();
	}

}
