package org.norma.publications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.Part;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.SeparatePersons;
import org.norma.projects.Stage;
import org.norma.projects.StageMoves;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publication by the authority: edition, relations, announcement, filing duties and the
 * end of the project in one transaction.
 */
@Service
@Transactional
public class PublicationService {

	private final StageMoves moves;

	private final ApprovalRepository approvals;

	private final PublicationRepository publications;

	private final NewEditions editions;

	private final Announcements announcements;

	private final FilingDuties filings;

	private final DisclosureService disclosures;

	private final LevelDirectory levels;

	private final SeparatePersons separate;

	private final Rights rights;

	private final PublicationNotices notices;

	private final Clock clock;

	PublicationService(StageMoves moves, ApprovalRepository approvals, PublicationRepository publications,
			NewEditions editions, Announcements announcements, FilingDuties filings, DisclosureService disclosures,
			LevelDirectory levels, SeparatePersons separate, Rights rights, PublicationNotices notices, Clock clock) {
		this.moves = moves;
		this.approvals = approvals;
		this.publications = publications;
		this.editions = editions;
		this.announcements = announcements;
		this.filings = filings;
		this.disclosures = disclosures;
		this.levels = levels;
		this.separate = separate;
		this.rights = rights;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Publishes what was approved.
	 * @throws RuleBroken when it would take effect too early, something must still be
	 * declared, or somebody published meanwhile
	 */
	public Publication publish(ProjectId id, PublicationData data) {
		var project = hold(id);
		this.separate.refuse(project, Part.PUBLISHER, this.rights.decider(id));
		var approval = this.approvals.ofProject(id)
			.orElseThrow(() -> new RuleBroken("publications.refused.not-approved", project.code()));
		if (this.disclosures.isMissing(project)) {
			throw this.disclosures.missing(project);
		}
		var dates = dates(project, approval, data);
		var effectiveOn = Objects.requireNonNullElse(data.effectiveOn(), dates.earliest());
		refuseTooEarly(project, dates, effectiveOn);
		return publish(project, approval, data, dates, effectiveOn);
	}

	private Publication publish(ProjectView project, Approval approval, PublicationData data, IssueDates dates,
			LocalDate effectiveOn) {
		var number = approval.designation().orElseThrow();
		var edition = this.editions.enter(project, number, data, dates, effectiveOn);
		var announcement = this.announcements.announce(new NewAnnouncement(AnnouncementKind.ISSUE,
				project.authorityId(), dates.publishedOn(), List.of(edition.value()), effectiveOn, null));
		var publication = new Publication(approval, edition, announcement, dates, effectiveOn);
		publication.keep(Transition.of(data, dates, effectiveOn));
		if (data.textPublic()) {
			publication.makeTextPublic(dates.publishedOn());
		}
		this.separate.onePerson(project, Part.PUBLISHER, this.rights.decider(project.id()))
			.ifPresent(publication::keep);
		this.publications.saveAndFlush(publication);
		this.filings.open(publication, this.levels.rulesOf(project.level(), dates.publishedOn()), data.file());
		this.moves.note(project.id(), Role.OFFICIAL, "project.published", null, number);
		this.moves.complete(project.id(), number);
		this.notices.published(project, publication);
		return publication;
	}

	/** Opens the text of what is published to everybody. */
	public void makeTextPublic(ProjectId id) {
		this.rights.decider(id);
		var publication = this.publications.lock(id)
			.orElseThrow(() -> new RuleBroken("publications.refused.not-published"));
		publication.makeTextPublic(today());
		this.moves.note(id, Role.OFFICIAL, "project.text-public", null, publication.designation());
	}

	private ProjectView hold(ProjectId id) {
		var project = this.rights.heldByDecider(id, this.moves);
		if (project.stage() != Stage.PUBLICATION || this.publications.ofProject(id).isPresent()) {
			throw this.moves.alreadyDone(id);
		}
		return project;
	}

	private IssueDates dates(ProjectView project, Approval approval, PublicationData data) {
		var on = Objects.requireNonNullElse(data.publishedOn(), today());
		if (on.isBefore(approval.approvedOn()) || on.isAfter(today())) {
			throw new RuleBroken("publications.refused.published-on", on, approval.approvedOn(), today());
		}
		this.moves.refuseInEndedLevel(project, on);
		var dates = IssueDates.of(project.kind(), on, today(), this.levels.rulesOf(project.level(), on));
		refuseEnteredLate(project, dates);
		return dates;
	}

	/**
	 * What is entered when its text had to be public already was announced too long ago.
	 */
	private void refuseEnteredLate(ProjectView project, IssueDates dates) {
		var due = dates.textDueOn();
		if (due != null && due.isBefore(today())) {
			var rules = this.levels.rulesOf(project.level(), dates.publishedOn());
			throw new RuleBroken("publications.refused.entered-late", dates.publishedOn(), today(),
					this.levels.level(project.level()).name(LocaleContextHolder.getLocale()), due,
					IssueDates.basis(rules, Rule.TEXT_PUBLIC_DAYS));
		}
	}

	/** A day that is years away is mistyped: nothing takes it back once it is public. */
	private void refuseUnlikely(IssueDates dates, LocalDate effectiveOn) {
		var latest = dates.latest();
		if (effectiveOn.isAfter(latest)) {
			throw new RuleBroken("publications.refused.too-late", effectiveOn, dates.publishedOn(), latest);
		}
	}

	private void refuseTooEarly(ProjectView project, IssueDates dates, LocalDate effectiveOn) {
		refuseUnlikely(dates, effectiveOn);
		if (dates.allows(effectiveOn)) {
			return;
		}
		if (dates.afterTransition(effectiveOn)) {
			throw effectiveOn.isBefore(dates.publishedOn())
					? new RuleBroken("publications.refused.before-publication", effectiveOn, dates.publishedOn())
					: new RuleBroken("publications.refused.before-entry", effectiveOn, today());
		}
		var rules = this.levels.rulesOf(project.level(), dates.publishedOn());
		var locale = LocaleContextHolder.getLocale();
		throw new RuleBroken("publications.refused.too-early", effectiveOn,
				this.levels.level(project.level()).name(locale), String.valueOf(dates.transitionMonths()),
				dates.publishedOn(), dates.earliest(),
				rules.text(Rule.TRANSITION).map((text) -> text.in(locale)).orElse("–"),
				IssueDates.basis(rules, Rule.TRANSITION_MONTHS));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
