package org.norma.documents;

import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

/** A text that is drafted, owned by the work it belongs to. */
@Entity
@Table(name = "document")
public class Document {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private DocumentId id;

	private String owner;

	private Texts title;

	private String language;

	private Instant created;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "copied_from"))
	private @Nullable RevisionId copiedFrom;

	Document(String owner, Texts title, String language, @Nullable RevisionId copiedFrom, Instant created) {
		if (title.isEmpty()) {
			throw new RuleBroken("documents.title.missing");
		}
		this.id = DocumentId.next();
		this.owner = owner;
		this.title = title;
		this.language = language;
		this.copiedFrom = copiedFrom;
		this.created = created;
	}

	@SuppressWarnings("NullAway.Init")
	protected Document() {
	}

	public DocumentId id() {
		return this.id;
	}

	/** Kind and identifier of what the text belongs to, such as {@code project:UUID}. */
	public String owner() {
		return this.owner;
	}

	public Texts title() {
		return this.title;
	}

	/** The title in the language of the text. */
	public String heading() {
		return this.title.in(Locale.forLanguageTag(this.language));
	}

	/** ISO 639-1 code of the language in which the text is written. */
	public String language() {
		return this.language;
	}

	public Instant created() {
		return this.created;
	}

	/** The revision from whose text this document started, if from any. */
	public @Nullable RevisionId copiedFrom() {
		return this.copiedFrom;
	}

}
