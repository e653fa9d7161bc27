package org.norma.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.projects.Part;
import org.norma.projects.Projects;
import org.norma.projects.SeparatePersons;
import org.norma.projects.Stage;
import org.norma.projects.StageMoves;
import org.norma.publications.AnnouncementKind;
import org.norma.publications.Announcements;
import org.norma.publications.NewAnnouncement;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out withdrawals that were approved. */
@Service
@Transactional
public class WithdrawalService {

	private static final int MOST_YEARS = 10;

	private final WithdrawalStore withdrawals;

	private final CitedBy citations;

	private final Projects projects;

	private final StageMoves moves;

	private final SeparatePersons separate;

	private final CatalogueService catalogue;

	private final Editions editions;

	private final Announcements announcements;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WithdrawalService(WithdrawalStore withdrawals, CitedBy citations, Projects projects, StageMoves moves,
			SeparatePersons separate, CatalogueService catalogue, Editions editions, Announcements announcements,
			ApplicationEventPublisher events, Clock clock) {
		this.withdrawals = withdrawals;
		this.citations = citations;
		this.projects = projects;
		this.moves = moves;
		this.separate = separate;
		this.catalogue = catalogue;
		this.editions = editions;
		this.announcements = announcements;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Withdraws the edition of the project.
	 * @param effectiveOn first day on which it is no longer in force, today or later
	 * @throws RuleBroken before approval, for a day that has passed, and for the second
	 * of two who act at once
	 */
	public void carryOut(ProjectId id, LocalDate effectiveOn, String reason) {
		var project = hold(id);
		var person = Actor.current()
			.filter((each) -> this.projects.mayDecide(project, each))
			.orElseThrow(() -> new AccessDeniedException("Not the authority of this project"));
		refuseUnlessApproved(project, effectiveOn);
		refuseUnlikely(effectiveOn);
		this.separate.refuse(project, Part.WITHDRAWER, person);
		var edition = target(project);
		var citing = this.citations.all(edition.id().value(), id.value());
		this.catalogue.withdraw(edition.id(), effectiveOn, reason);
		this.withdrawals.keep(new Withdrawal(id.value(), edition.id().value(), edition.designation(), today(),
				person.displayName(), effectiveOn, reason, announce(project, edition, effectiveOn, reason), citing));
		this.moves.note(id, Role.OFFICIAL, "project.withdrawn", reason, effectiveOn.toString());
		this.moves.complete(id, edition.designation());
		tell(citing, edition, effectiveOn, id);
	}

	/** A day that is years away is mistyped: nothing takes it back once it is public. */
	private void refuseUnlikely(LocalDate effectiveOn) {
		var latest = today().plusYears(MOST_YEARS);
		if (effectiveOn.isAfter(latest)) {
			throw new RuleBroken("reviews.refused.withdrawal-too-far", effectiveOn, latest);
		}
	}

	private ProjectView hold(ProjectId id) {
		try {
			return this.moves.hold(id);
		}
		catch (RuleBroken ended) {
			throw this.withdrawals.ofProject(id.value()).isPresent() ? this.moves.alreadyDone(id) : ended;
		}
	}

	private void refuseUnlessApproved(ProjectView project, LocalDate effectiveOn) {
		if (project.kind() != ProjectKind.WITHDRAWAL || project.stage() != Stage.WITHDRAWAL) {
			throw new RuleBroken("reviews.refused.not-approved", project.code(), project.stage().code());
		}
		var earliest = today().isBefore(project.enteredStageOn()) ? project.enteredStageOn() : today();
		if (effectiveOn.isBefore(earliest)) {
			throw new RuleBroken("reviews.refused.past-day", effectiveOn.toString(), earliest.toString());
		}
	}

	private Edition target(ProjectView project) {
		return Optional.ofNullable(project.targetEditionId())
			.flatMap((edition) -> this.editions.byId(new EditionId(edition)))
			.orElseThrow(() -> new NotFound("reviews.no-standard"));
	}

	private UUID announce(ProjectView project, Edition edition, LocalDate effectiveOn, String reason) {
		return this.announcements.announce(new NewAnnouncement(AnnouncementKind.WITHDRAWAL, project.authorityId(),
				today(), List.of(edition.id().value()), effectiveOn, reason));
	}

	private void tell(List<CitingLine> citing, Edition edition, LocalDate effectiveOn, ProjectId id) {
		var told = new HashSet<UUID>();
		citing.forEach((line) -> line.concerned().stream().filter(told::add).forEach((body) -> {
			for (var role : List.of(Role.OFFICIAL, Role.DRAFTER)) {
				this.events.publishEvent(new Notice(Notice.Recipients.holders(role, body), "reviews.notice.withdrawn",
						List.of(edition.designation(), effectiveOn.toString()), href(id),
						"withdrawn-" + edition.designation()));
			}
		}));
	}

	/** A withdrawal, carried out or not. */
	@Transactional(readOnly = true)
	public WithdrawalPage page(ProjectId id) {
		var project = this.projects.byId(id)
			.filter((each) -> each.kind() == ProjectKind.WITHDRAWAL && this.citations.maySee(id.value()))
			.orElseThrow(() -> new NotFound("reviews.no-withdrawal"));
		var edition = target(project);
		var now = this.citations.of(edition.id().value(), id.value());
		var done = this.withdrawals.ofProject(id.value()).map((each) -> visible(each));
		var person = Actor.current();
		return new WithdrawalPage(project, edition.designation(), edition.slug(), edition.titles(), done, now,
				person.filter((each) -> this.projects.mayDecide(project, each)).isPresent(), today());
	}

	private Withdrawal visible(Withdrawal done) {
		var lines = done.citing().stream().filter((line) -> this.citations.maySee(line.draftOf())).toList();
		return new Withdrawal(done.projectId(), done.editionId(), done.designation(), done.decidedOn(),
				done.decidedBy(), done.effectiveOn(), done.reason(), done.announcementId(), lines);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	static String href(ProjectId id) {
		return "/reviews/withdrawals/" + Objects.requireNonNull(id).value();
	}

}
