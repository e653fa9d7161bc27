package org.norma.documents;

import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, moves, deletes and restores the sections of a draft, for those who may write it.
 * One act at a time on a document; writing the texts of sections does not wait for it.
 */
@Service
public class StructureService {

	/** Most sections of a document. */
	public static final int MOST_SECTIONS = 2_000;

	private final DocumentGuard guard;

	private final DocumentRepository documents;

	private final SectionRepository sections;

	private final SectionRows rows;

	private final SectionHistory history;

	private final Skeletons skeletons;

	private final TextRoom room;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	StructureService(DocumentGuard guard, DocumentRepository documents, SectionRepository sections, SectionRows rows,
			SectionHistory history, Skeletons skeletons, TextRoom room, Clock clock, ApplicationEventPublisher events) {
		this.guard = guard;
		this.documents = documents;
		this.sections = sections;
		this.rows = rows;
		this.history = history;
		this.skeletons = skeletons;
		this.room = room;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Adds an element at the top of the document, the last of its kind.
	 * @param heading {@code null} for the usual one of the element
	 * @throws RuleBroken when the element stands once and is there, or there are too many
	 */
	@Transactional
	public SectionId add(DocumentId document, SectionKind kind, @Nullable String heading) {
		var tree = lock(document);
		if (!kind.repeats() && tree.below(null).stream().anyMatch((row) -> row.kind() == kind)) {
			throw new RuleBroken("documents.element.once", this.skeletons.first(language(document), kind).heading());
		}
		var usual = this.skeletons.first(language(document), kind);
		return insert(tree, document, null, end(tree, null), kind,
				(heading != null) ? usual.withHeading(heading) : usual);
	}

	/** Adds a subclause as the last below a section. */
	@Transactional
	public SectionId addBelow(DocumentId document, SectionId parent, String heading) {
		var tree = lock(document);
		var above = find(tree, parent);
		if (!above.kind().divides()) {
			throw new RuleBroken("documents.element.undivided", above.text().heading());
		}
		SectionMoves.requireDepth(tree.level(above) + 1);
		return insert(tree, document, parent, end(tree, parent), SectionKind.CLAUSE,
				new SectionText(heading, "", true));
	}

	/** Adds a clause, annex or subclause directly after one of the same rank. */
	@Transactional
	public SectionId addAfter(DocumentId document, SectionId sibling, String heading) {
		var tree = lock(document);
		var before = find(tree, sibling);
		var kind = before.kind().repeats() ? before.kind() : SectionKind.CLAUSE;
		this.rows.place(new SectionMoves(tree).roomAfter(before));
		return insert(tree, document, before.parentId(), tree.below(before.parentId()).indexOf(before) + 1, kind,
				new SectionText(heading, "", kind.normativeAtFirst()));
	}

	/** Moves a section with all that stands below it. */
	@Transactional
	public void move(DocumentId document, SectionId section, Direction direction) {
		var tree = lock(document);
		this.rows.place(new SectionMoves(tree).move(find(tree, section), direction));
	}

	/** Takes a section out, with all that stands below it; it can come back. */
	@Transactional
	public void delete(DocumentId document, SectionId section) {
		find(lock(document), section);
		var known = locked(document, section);
		known.delete(author());
		this.history.keep(this.sections.saveAndFlush(known), SectionVersion.Act.DELETED);
		tell("section.deleted", document, known);
	}

	/** Brings a deleted section back to its place, with what stood below it. */
	@Transactional
	public void restore(DocumentId document, SectionId section) {
		lock(document);
		var known = locked(document, section);
		if (known.deleted()) {
			known.restore(author());
			requireRoom(document, known);
			this.history.keep(this.sections.saveAndFlush(known), SectionVersion.Act.RESTORED);
			this.room.require(document);
			tell("section.restored", document, known);
		}
	}

	private void requireRoom(DocumentId document, Section section) {
		var all = this.rows.structure(document);
		var tree = new SectionTree(
				all.stream().map((row) -> row.id().equals(section.id()) ? row.standing() : row).toList());
		var back = tree.find(section.id())
			.orElseThrow(() -> new RuleBroken("documents.restore.parent-first", section.text().heading()));
		if (!back.kind().repeats()
				&& tree.below(null).stream().filter((row) -> row.kind() == back.kind()).count() > 1) {
			throw new RuleBroken("documents.element.once", back.text().heading());
		}
		SectionMoves.requireDepth(tree.level(back) + tree.height(back));
		requireNumber(tree.size());
	}

	private SectionId insert(SectionTree tree, DocumentId document, @Nullable SectionId parent, int position,
			SectionKind kind, SectionText text) {
		requireNumber(tree.size() + 1);
		var section = this.sections.saveAndFlush(new Section(document, parent, position, kind, text, author()));
		this.history.keep(section, SectionVersion.Act.WRITTEN);
		return section.id();
	}

	private static void requireNumber(int sections) {
		if (sections > MOST_SECTIONS) {
			throw new RuleBroken("documents.too-many-sections", sections, MOST_SECTIONS);
		}
	}

	private SectionTree lock(DocumentId document) {
		this.guard.writable(document);
		this.documents.findLocked(document);
		return new SectionTree(this.rows.structure(document));
	}

	private String language(DocumentId document) {
		return this.guard.writable(document).language();
	}

	private static int end(SectionTree tree, @Nullable SectionId parent) {
		return tree.below(parent).stream().mapToInt(SectionRow::position).max().orElse(-1) + 1;
	}

	private static SectionRow find(SectionTree tree, SectionId section) {
		return tree.find(section).orElseThrow(() -> new NotFound("documents.section.not-found", section));
	}

	private Section locked(DocumentId document, SectionId section) {
		return this.sections.findLocked(section, document)
			.orElseThrow(() -> new NotFound("documents.section.not-found", section));
	}

	private Author author() {
		return Author.of(DocumentGuard.person(), this.clock.instant());
	}

	private void tell(String verb, DocumentId document, Section section) {
		this.events
			.publishEvent(Act.by(Actor.actingAs(Role.DRAFTER, Role.OFFICIAL), verb, "document", document.toString(),
					Map.of(), Map.of("section", section.id().toString(), "heading", section.text().heading())));
	}

}
