package org.norma.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sections of a document in their order, numbered, without their texts.
 *
 * @param deleted sections that were deleted and can come back, latest first
 */
public record Outline(DocumentId documentId, List<OutlineEntry> entries, List<DeletedSection> deleted) {

	public Outline {
		entries = List.copyOf(entries);
		deleted = List.copyOf(deleted);
	}

	public Optional<OutlineEntry> find(SectionId id) {
		return this.entries.stream().filter((entry) -> entry.id().equals(id)).findFirst();
	}

	/** Elements that may be added at the top of the document. */
	public List<SectionKind> addable() {
		return Arrays.stream(SectionKind.values())
			.filter((kind) -> kind.repeats() || this.entries.stream().noneMatch((entry) -> entry.kind() == kind))
			.toList();
	}

	/** A section that stands no more, and who deleted it. */
	public record DeletedSection(SectionId id, SectionKind kind, String heading, Author author) {
	}

}
