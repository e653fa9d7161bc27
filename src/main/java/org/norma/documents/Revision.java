package org.norma.documents;

import java.util.List;
import java.util.Locale;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

/** The text of a document as it stood when it was frozen; it never changes. */
@Entity
@Table(name = "revision")
public class Revision implements ReadingText {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private RevisionId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "document_id"))
	private DocumentId documentId;

	private int ordinal;

	private Texts title;

	private String language;

	private String purpose;

	@Embedded
	@AttributeOverride(name = "id", column = @Column(name = "frozen_by"))
	@AttributeOverride(name = "name", column = @Column(name = "frozen_by_name"))
	@AttributeOverride(name = "at", column = @Column(name = "frozen_at"))
	private Author author;

	private String sha256;

	@ElementCollection
	@CollectionTable(name = "revision_section", joinColumns = @JoinColumn(name = "revision_id"))
	@OrderColumn(name = "ordinal")
	private List<RevisionSection> sections;

	Revision(Document document, int ordinal, String purpose, Author author, List<RevisionSection> sections) {
		if (purpose.isBlank()) {
			throw new RuleBroken("documents.purpose.missing");
		}
		this.id = RevisionId.next();
		this.documentId = document.id();
		this.ordinal = ordinal;
		this.title = document.title();
		this.language = document.language();
		this.purpose = purpose.strip();
		this.author = author;
		this.sections = sections;
		this.sha256 = Fingerprint.of(this);
	}

	@SuppressWarnings("NullAway.Init")
	protected Revision() {
	}

	public RevisionId id() {
		return this.id;
	}

	public DocumentId documentId() {
		return this.documentId;
	}

	/** Its name within the document: {@code R1}, {@code R2} … */
	public String identifier() {
		return "R" + this.ordinal;
	}

	int ordinal() {
		return this.ordinal;
	}

	public Texts title() {
		return this.title;
	}

	@Override
	public String heading() {
		return this.title.in(Locale.forLanguageTag(this.language));
	}

	@Override
	public String language() {
		return this.language;
	}

	/** What it was frozen for. */
	public String purpose() {
		return this.purpose;
	}

	/** Who froze it, and when. */
	public Author author() {
		return this.author;
	}

	/** SHA-256 over the text and its structure, as {@link Fingerprint} computes it. */
	public String sha256() {
		return this.sha256;
	}

	@Override
	public List<RevisionSection> sections() {
		return List.copyOf(this.sections);
	}

	public RevisionSummary summary() {
		return new RevisionSummary(this.id, this.documentId, identifier(), this.purpose, this.author, this.sha256);
	}

}
