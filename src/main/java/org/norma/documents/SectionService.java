package org.norma.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.norma.shared.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes the texts of sections, for those who may. No text that reached it is
 * ever lost: each state is kept, and the text of a writer who came second is kept beside
 * the first.
 */
@Service
public class SectionService {

	private static final int PAGE = 50;

	private final DocumentGuard guard;

	private final SectionRepository sections;

	private final SectionHistory history;

	private final TextRoom room;

	private final Clock clock;

	SectionService(DocumentGuard guard, SectionRepository sections, SectionHistory history, TextRoom room,
			Clock clock) {
		this.guard = guard;
		this.sections = sections;
		this.history = history;
		this.room = room;
		this.clock = clock;
	}

	/** The section as it stands, the deleted too. */
	@Transactional(readOnly = true)
	public Section read(DocumentId document, SectionId section) {
		this.guard.readable(document);
		return this.sections.findByIdAndDocumentId(section, document)
			.orElseThrow(() -> new NotFound("documents.section.not-found", section));
	}

	/**
	 * Saves what a writer wrote who had read the given version. Waits for another writer
	 * of the same section only.
	 */
	@Transactional
	public SaveOutcome save(DocumentId document, SectionId section, int versionRead, SectionText text) {
		this.guard.writable(document);
		var known = locked(document, section);
		if (known.text().equals(text) && !known.deleted()) {
			return new SaveOutcome.Saved(known.version(), known.author());
		}
		return known.stands(versionRead) ? write(known, text) : keepBeside(known, versionRead, text);
	}

	/** Gives the section another heading and leaves its text. */
	@Transactional
	public SaveOutcome rename(DocumentId document, SectionId section, String heading) {
		this.guard.writable(document);
		var known = locked(document, section);
		return write(known, known.text().withHeading(heading));
	}

	/**
	 * Saves the merged text of a conflict and settles it; when another writer came first
	 * again, there is a new conflict instead, which holds the merged text.
	 */
	@Transactional
	public SaveOutcome merge(DocumentId document, SectionId section, UUID conflict, int versionRead,
			SectionText merged) {
		var outcome = save(document, section, versionRead, merged);
		this.history.settle(section, conflict);
		return outcome;
	}

	/** Leaves the section as it stands; the conflicting text stays in the history. */
	@Transactional
	public void dismiss(DocumentId document, SectionId section, UUID conflict) {
		this.guard.writable(document);
		locked(document, section);
		this.history.settle(section, conflict);
	}

	/**
	 * Writes an earlier state as the present one; the present one stays in the history.
	 */
	@Transactional
	public SaveOutcome bringBack(DocumentId document, SectionId section, UUID version) {
		this.guard.writable(document);
		return write(locked(document, section), version(document, section, version).text());
	}

	/** Texts that wait to be merged into the section, oldest first, without bodies. */
	@Transactional(readOnly = true)
	public List<SectionVersion> conflicts(DocumentId document, SectionId section) {
		return this.history.conflicts(read(document, section).id());
	}

	/**
	 * The {@value #PAGE} states saved before the instant, latest first, without bodies.
	 */
	@Transactional(readOnly = true)
	public List<SectionVersion> history(DocumentId document, SectionId section, Instant before) {
		return this.history.before(read(document, section).id(), before, PAGE);
	}

	/** One state with its body. */
	@Transactional(readOnly = true)
	public SectionVersion version(DocumentId document, SectionId section, UUID version) {
		return this.history.find(read(document, section).id(), version)
			.orElseThrow(() -> new NotFound("documents.version.not-found", version));
	}

	private SaveOutcome write(Section section, SectionText text) {
		var grows = text.body().length() > section.text().body().length();
		section.write(text, author());
		var saved = this.sections.saveAndFlush(section);
		if (grows) {
			this.room.require(section.documentId());
		}
		this.history.keep(saved, SectionVersion.Act.WRITTEN);
		return new SaveOutcome.Saved(saved.version(), saved.author());
	}

	private SaveOutcome keepBeside(Section section, int versionRead, SectionText text) {
		return new SaveOutcome.Conflict(this.history.keepConflict(section, versionRead, text, author()),
				section.author());
	}

	private Section locked(DocumentId document, SectionId section) {
		return this.sections.findLocked(section, document)
			.orElseThrow(() -> new NotFound("documents.section.not-found", section));
	}

	private Author author() {
		return Author.of(DocumentGuard.person(), this.clock.instant());
	}

}
