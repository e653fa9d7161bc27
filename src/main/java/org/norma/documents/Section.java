package org.norma.documents;

import java.util.UUID;
import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A clause, annex or other element of a document, with its text as it stands. */
@Entity
@Table(name = "section")
@DynamicUpdate
public class Section {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private SectionId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "document_id"))
	private DocumentId documentId;

	private UUID lineage;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "parent_id"))
	private @Nullable SectionId parentId;

	private int position;

	@Enumerated(EnumType.STRING)
	private SectionKind kind;

	private String heading;

	private String body;

	private boolean normative;

	@Version
	private @Nullable Integer version;

	@Embedded
	private Author author;

	private @Nullable Instant deletedAt;

	Section(DocumentId documentId, @Nullable SectionId parentId, int position, SectionKind kind, SectionText text,
			Author author) {
		this(documentId, null, parentId, position, kind, text, author);
	}

	Section(DocumentId documentId, @Nullable UUID lineage, @Nullable SectionId parentId, int position, SectionKind kind,
			SectionText text, Author author) {
		this.id = SectionId.next();
		this.documentId = documentId;
		this.lineage = (lineage != null) ? lineage : this.id.value();
		this.parentId = parentId;
		this.position = position;
		this.kind = kind;
		this.heading = text.heading();
		this.body = text.body();
		this.normative = text.normative();
		this.author = author;
	}

	@SuppressWarnings("NullAway.Init")
	protected Section() {
	}

	void write(SectionText text, Author by) {
		this.heading = text.heading();
		this.body = text.body();
		this.normative = text.normative();
		this.author = by;
	}

	void delete(Author by) {
		this.deletedAt = by.at();
		this.author = by;
	}

	void restore(Author by) {
		this.deletedAt = null;
		this.author = by;
	}

	/** Whether the text may be written by one who read this version. */
	boolean stands(int versionRead) {
		return this.deletedAt == null && version() == versionRead;
	}

	public SectionId id() {
		return this.id;
	}

	public DocumentId documentId() {
		return this.documentId;
	}

	public @Nullable SectionId parentId() {
		return this.parentId;
	}

	public SectionKind kind() {
		return this.kind;
	}

	public SectionText text() {
		return new SectionText(this.heading, this.body, this.normative);
	}

	/** Number of changes so far. */
	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	/** Who changed it last. */
	public Author author() {
		return this.author;
	}

	public boolean deleted() {
		return this.deletedAt != null;
	}

}
