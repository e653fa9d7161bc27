package org.norma.publications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionNotes;
import org.norma.catalogue.Editions;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Text, announcement, supervision and transition on the page of an edition. */
@Component
class PublishedEditionNotes implements EditionNotes {

	private final PublicationRepository publications;

	private final ApprovalRepository approvals;

	private final AnnouncementRows announcements;

	private final Editions editions;

	private final LevelDirectory levels;

	PublishedEditionNotes(PublicationRepository publications, ApprovalRepository approvals,
			AnnouncementRows announcements, Editions editions, LevelDirectory levels) {
		this.publications = publications;
		this.approvals = approvals;
		this.announcements = announcements;
		this.editions = editions;
		this.levels = levels;
	}

	@Override
	public List<EditionNote> of(EditionId id, LocalDate asOf) {
		var notes = new ArrayList<EditionNote>();
		this.publications.findByEditionId(id.value()).ifPresent((publication) -> published(publication, notes));
		transition(id, asOf, notes);
		this.announcements.ofEdition(id.value())
			.forEach(
					(each) -> notes.add(new EditionNote("speakerphone", "publications.note.announcement." + each.kind(),
							List.of(String.valueOf(each.year()), String.valueOf(each.number()), each.on().toString()),
							each.href())));
		return notes;
	}

	private void published(Publication publication, List<EditionNote> notes) {
		var edition = this.editions.byId(publication.editionId()).orElseThrow();
		if (publication.textPublicOn().isPresent()) {
			notes.add(new EditionNote("book", "publications.note.text", List.of(),
					"/standards/" + edition.slug() + "/text"));
		}
		this.approvals.ofProject(publication.projectId())
			.filter((approval) -> approval.supervisor().isPresent())
			.ifPresent((approval) -> notes.add(new EditionNote("gavel", "publications.note.supervisor",
					List.of(approval.supervisor().orElse(""), approval.supervisionBasis().orElse("")), null)));
	}

	/** While the new edition is published and the old one is still in force. */
	private void transition(EditionId id, LocalDate asOf, List<EditionNote> notes) {
		this.editions.relatedTo(id)
			.stream()
			.filter((each) -> each.kind() == RelationKind.REPLACES && each.edition() != null)
			.forEach((each) -> this.editions.byId(id).ifPresent((edition) -> transition(edition, each, asOf, notes)));
	}

	private void transition(Edition edition, RelatedEdition other, LocalDate asOf, List<EditionNote> notes) {
		var beside = java.util.Objects.requireNonNull(other.edition());
		var newer = other.stated() ? edition.dates() : beside.dates();
		var older = other.stated() ? beside.dates() : edition.dates();
		var from = newer.startsOn();
		if (from == null || newer.published() == null || asOf.isBefore(newer.published().start())
				|| !asOf.isBefore(from) || !from.equals(older.endsOn())) {
			return;
		}
		var rules = this.levels.rulesOf(new LevelCode(edition.level()), asOf);
		notes.add(new EditionNote("arrows-exchange", "publications.note.transition",
				List.of(beside.designation(), from.minusDays(1).toString(),
						rules.text(Rule.TRANSITION).map((text) -> text.in(LocaleContextHolder.getLocale())).orElse("–"),
						IssueDates.basis(rules, Rule.TRANSITION)),
				"/standards/" + beside.slug()));
	}

}
