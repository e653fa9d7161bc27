package org.norma.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents and their revisions for the modules that own them. Who may ask is theirs to
 * say; pages ask {@link DocumentGuard} first.
 */
@Service
public class DocumentService {

	private final DocumentRepository documents;

	private final RevisionRepository revisions;

	private final Skeletons skeletons;

	private final Outlines outlines;

	private final SectionHistory history;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	DocumentService(DocumentRepository documents, RevisionRepository revisions, Skeletons skeletons, Outlines outlines,
			SectionHistory history, Clock clock, ApplicationEventPublisher events) {
		this.documents = documents;
		this.revisions = revisions;
		this.skeletons = skeletons;
		this.outlines = outlines;
		this.history = history;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * A new text with its obligatory elements, headed in the language (ISO 639-1), in
	 * English where there are no headings for it.
	 */
	@Transactional
	public DocumentId create(String owner, Texts title, String language) {
		var document = save(new Document(owner, title, language, null, this.clock.instant()), "");
		this.skeletons.start(document);
		return document.id();
	}

	/** A new text of an amendment sheet or a corrigendum: a foreword and what changes. */
	@Transactional
	public DocumentId createSheet(String owner, Texts title, String language) {
		var document = save(new Document(owner, title, language, null, this.clock.instant()), "");
		this.skeletons.startSheet(document);
		return document.id();
	}

	/** A new text that starts from a revision of another. */
	@Transactional
	public DocumentId copyOf(RevisionId source, String owner) {
		var revision = revision(source);
		var document = save(new Document(owner, revision.title(), revision.language(), source, this.clock.instant()),
				revision.identifier());
		this.skeletons.copy(document, revision);
		return document.id();
	}

	/** Freezes the text as it stands now, for a consultation, a ballot or a record. */
	@Transactional
	public Revision freeze(DocumentId id, String purpose) {
		var document = this.documents.findLocked(id).orElseThrow(() -> new NotFound("documents.not-found", id));
		var revision = this.revisions.saveAndFlush(new Revision(document, this.revisions.lastOrdinal(id) + 1, purpose,
				Author.current(this.clock.instant()), this.outlines.whole(document)));
		this.events.publishEvent(Act.by(Actor.actingAs(Role.DRAFTER, Role.OFFICIAL), "document.frozen", "document",
				id.toString(), Map.of(),
				Map.of("revision", revision.identifier(), "purpose", revision.purpose(), "sha256", revision.sha256())));
		return revision;
	}

	/** A revision with its whole text. */
	@Transactional(readOnly = true)
	public Revision revision(RevisionId id) {
		return this.revisions.findWithText(id).orElseThrow(() -> new NotFound("documents.revision.not-found", id));
	}

	/** The revisions of a document, newest first. */
	@Transactional(readOnly = true)
	public List<RevisionSummary> revisions(DocumentId id) {
		return this.revisions.summaries(id);
	}

	/** What changed from one revision to another, of the same document or of a copy. */
	@Transactional(readOnly = true)
	public Comparison compare(RevisionId older, RevisionId newer) {
		return Comparison.of(revision(older), revision(newer));
	}

	/** The sections of the draft in their order, numbered. */
	@Transactional(readOnly = true)
	public Outline outline(DocumentId id) {
		return this.outlines.of(document(id));
	}

	/** Texts that wait to be merged into sections that stand, in their order. */
	@Transactional(readOnly = true)
	public List<UnmergedText> unmerged(DocumentId id) {
		return this.outlines.of(document(id))
			.entries()
			.stream()
			.filter(OutlineEntry::conflict)
			.flatMap((entry) -> this.history.conflicts(entry.id())
				.stream()
				.map((kept) -> new UnmergedText(entry.id(), (entry.label() + " " + entry.heading()).strip(),
						kept.author())))
			.toList();
	}

	/** The draft as it stands, to be read. */
	@Transactional(readOnly = true)
	public DraftText text(DocumentId id) {
		var document = document(id);
		return new DraftText(document.heading(), document.language(), this.outlines.whole(document));
	}

	/**
	 * The sentences that GB/T 1.1-2020 fixes for an element, in the language of the
	 * document.
	 */
	public List<String> fixedSentences(Document document, SectionKind kind) {
		return this.skeletons.fixedSentences(document.language(), kind);
	}

	private Document document(DocumentId id) {
		return this.documents.findById(id).orElseThrow(() -> new NotFound("documents.not-found", id));
	}

	private Document save(Document document, String source) {
		this.events.publishEvent(Act.by(Actor.actingAs(Role.DRAFTER, Role.OFFICIAL), "document.created", "document",
				document.id().toString(), Map.of(),
				Map.of("owner", document.owner(), "title", document.heading(), "source", source)));
		return this.documents.saveAndFlush(document);
	}

}
