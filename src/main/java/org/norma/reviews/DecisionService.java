package org.norma.reviews;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.RelatedEdition;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.AdoptionRules;
import org.norma.projects.ProjectKind;
import org.norma.projects.Projects;
import org.norma.projects.ProposalData;
import org.norma.projects.ProposalService;
import org.norma.publications.AnnouncementKind;
import org.norma.publications.Announcements;
import org.norma.publications.NewAnnouncement;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides reviews: what is confirmed goes on, everything else opens a project. */
@Service
@Transactional
public class DecisionService {

	private final ReviewDesk desk;

	private final ReviewRules rules;

	private final ReviewAccess access;

	private final ProposalService proposals;

	private final Projects projects;

	private final CalendarUpkeep calendar;

	private final Announcements announcements;

	private final Origin origin;

	private final MessageSource messages;

	private final AdoptionRules adoptions;

	DecisionService(ReviewDesk desk, ReviewRules rules, ReviewAccess access, ProposalService proposals,
			Projects projects, CalendarUpkeep calendar, Announcements announcements, Origin origin,
			MessageSource messages, AdoptionRules adoptions) {
		this.desk = desk;
		this.rules = rules;
		this.access = access;
		this.proposals = proposals;
		this.projects = projects;
		this.calendar = calendar;
		this.announcements = announcements;
		this.origin = origin;
		this.messages = messages;
		this.adoptions = adoptions;
	}

	/**
	 * Decides a review that was judged.
	 * @throws RuleBroken when the rules of the level do not offer the outcome, or when
	 * somebody has decided meanwhile
	 */
	public void decide(ReviewId id, Decision decision) {
		var review = this.desk.take(id);
		var person = this.access.person();
		this.access.require(() -> this.access.mayDecide(review.authorityId(), person));
		review.refuseUnlessNext(ReviewState.DECIDED);
		this.access.refuseSame(review.view(), person);
		this.rules.refuseUnlessOffered(review.level(), decision.outcome());
		var edition = this.desk.edition(review.editionId());
		if (decision.outcome() == Outcome.CONVERT) {
			edition.startsOn().ifPresent((start) -> this.rules.refuseEarlyConversion(this.desk.of(edition), start));
		}
		var project = decision.outcome().project().map((kind) -> project(kind, review, edition, decision)).orElse(null);
		review.decide(decision.outcome(), decision.reason(), project, announcement(review, decision), this.desk.today(),
				person.displayName());
		var after = new TreeMap<>(this.access.owed(review.view(), person));
		after.put("outcome", decision.outcome().name());
		this.desk.done(review, Role.OFFICIAL, "review.decided", decision.reason(), after);
		this.calendar.refresh(review.editionId());
		review.committeeId().ifPresent((committee) -> {
			this.desk.tell(Role.EXPERT, committee, review, "reviews.notice.decided");
			this.desk.tell(Role.DRAFTER, committee, review, "reviews.notice.decided");
		});
	}

	/** A project of that kind that is already on its way is the one. */
	private UUID project(ProjectKind kind, Review review, Edition edition, Decision decision) {
		return this.projects.onEdition(review.editionId())
			.stream()
			.filter((project) -> project.kind() == kind)
			.map((project) -> project.id().value())
			.findFirst()
			.orElseGet(() -> this.proposals.propose(proposal(kind, review, edition, decision)).value());
	}

	private ProposalData proposal(ProjectKind kind, Review review, Edition edition, Decision decision) {
		var committee = this.origin.committee(review, edition).orElse(null);
		var level = level(kind, review, decision.targetLevel());
		var authority = this.access.deciding(review.authorityId(), level);
		var lead = this.origin.lead(edition).or(() -> Optional.ofNullable(committee)).orElse(authority);
		var source = (kind == ProjectKind.REVISION) ? this.adoptions.sources(edition).stream().findFirst()
				: Optional.<RelatedEdition>empty();
		return new ProposalData(title(kind, this.desk.of(edition).title()), level, kind, decision.procedure(), false,
				null, authority, committee, lead, Set.of(), Set.of(), decision.reason(), review.editionId(),
				source.map(RelatedEdition::designation).orElse(null), source.map(RelatedEdition::degree).orElse(null),
				null, null);
	}

	/** A project that withdraws is not called as the standard is. */
	private Texts title(ProjectKind kind, Texts standard) {
		if (kind != ProjectKind.WITHDRAWAL) {
			return standard;
		}
		var titles = new TreeMap<String, String>();
		standard.byLanguage()
			.forEach((language, text) -> titles.put(language, this.messages.getMessage("reviews.withdrawal-of",
					new Object[] { text }, text, Locale.forLanguageTag(language.equals("zh") ? "zh-CN" : language))));
		return new Texts(titles);
	}

	private static LevelCode level(ProjectKind kind, Review review, @Nullable LevelCode target) {
		if (kind != ProjectKind.CONVERSION) {
			return review.level();
		}
		if (target == null || target.equals(review.level())) {
			throw new RuleBroken("reviews.refused.target-level", review.code());
		}
		return target;
	}

	private @Nullable UUID announcement(Review review, Decision decision) {
		return (decision.outcome() == Outcome.CONFIRM && decision.announce())
				? this.announcements.announce(new NewAnnouncement(AnnouncementKind.CONFIRMATION, review.authorityId(),
						this.desk.today(), List.of(review.editionId()), null, decision.reason()))
				: null;
	}

}
