package org.norma.publications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.norma.catalogue.EditionId;
import org.norma.documents.DocumentService;
import org.norma.documents.Revision;
import org.norma.documents.RevisionId;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.RuleSet;
import org.norma.projects.EditionTexts;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads approvals, publications and published texts. */
@Service
@Transactional(readOnly = true)
public class Publications implements EditionTexts {

	private final ApprovalRepository approvals;

	private final PublicationRepository publications;

	private final FilingRepository filings;

	private final DisclosureRows disclosures;

	private final AnnouncementRows announcements;

	private final DocumentService documents;

	private final Dossiers dossiers;

	private final IssueNumbers numbers;

	private final LevelDirectory levels;

	private final Rights rights;

	private final Clock clock;

	Publications(ApprovalRepository approvals, PublicationRepository publications, FilingRepository filings,
			DisclosureRows disclosures, AnnouncementRows announcements, DocumentService documents, Dossiers dossiers,
			IssueNumbers numbers, LevelDirectory levels, Rights rights, Clock clock) {
		this.approvals = approvals;
		this.publications = publications;
		this.filings = filings;
		this.disclosures = disclosures;
		this.announcements = announcements;
		this.documents = documents;
		this.dossiers = dossiers;
		this.numbers = numbers;
		this.levels = levels;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * What was approved and published of a project, as far as the present reader may see
	 * the project.
	 */
	public PublicationRecord record(ProjectId id) {
		var project = this.rights.visible(id);
		var publication = this.publications.ofProject(id);
		return new PublicationRecord(project, this.approvals.ofProject(id).orElse(null), publication.orElse(null),
				publication.flatMap((each) -> this.announcements.find(each.announcementId())).orElse(null),
				publication.map((each) -> this.filings.findByPublicationIdOrderByKind(each.id())).orElse(List.of()),
				this.disclosures.all(id));
	}

	public Optional<Approval> approvalOf(ProjectId project) {
		return this.approvals.ofProject(project);
	}

	public Optional<Publication> ofProject(ProjectId project) {
		return this.publications.ofProject(project);
	}

	public Optional<Publication> ofEdition(EditionId edition) {
		return this.publications.findByEditionId(edition.value());
	}

	/** One query for any number of editions. */
	public List<Publication> ofEditions(Collection<UUID> editions) {
		return editions.isEmpty() ? List.of() : this.publications.findByEditionIdIn(editions);
	}

	/** The approvals of projects, one query for any number. */
	public List<Approval> approvalsOf(Collection<ProjectId> projects) {
		return projects.isEmpty() ? List.of()
				: this.approvals.ofProjects(projects.stream().map(ProjectId::value).toList());
	}

	@Override
	public Optional<RevisionId> textOf(UUID editionId) {
		return this.publications.findByEditionId(editionId).map(Publication::revisionId);
	}

	/**
	 * The text of an edition, when everybody may read it or the present reader works for
	 * who issued it.
	 */
	public Optional<Revision> readableText(EditionId edition) {
		return ofEdition(edition).filter(this::readable).map((each) -> this.documents.revision(each.revisionId()));
	}

	private boolean readable(Publication publication) {
		var open = publication.textPublicOn().filter((day) -> !day.isAfter(today())).isPresent();
		return open || this.rights.reads(publication.projectId());
	}

	/** The text that is to be approved, empty when nothing is frozen. */
	public Optional<Dossier> dossier(ProjectView project) {
		return this.dossiers.of(project);
	}

	/** The number as it would be given today; nothing is taken. */
	public String previewNumber(ProjectView project, boolean doubled) {
		return this.numbers.preview(project, doubled, today());
	}

	/** The standards whose numbers stand too far outside the series to count in it. */
	public List<String> notCounted(ProjectView project) {
		return this.numbers.notCounted(project, today());
	}

	/** The days that the rules of today set for a publication today. */
	public IssueDates datesToday(ProjectView project) {
		return IssueDates.of(project.kind(), today(), today(), rules(project));
	}

	public RuleSet rules(ProjectView project) {
		return this.levels.rulesOf(project.level(), today());
	}

	/** Whether the present reader decides on the project. */
	public boolean mayDecide(ProjectView project) {
		return this.rights.decides(project);
	}

	/** Whether the present reader leads the work on the project. */
	public boolean mayLead(ProjectView project) {
		return this.rights.leads(project);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
