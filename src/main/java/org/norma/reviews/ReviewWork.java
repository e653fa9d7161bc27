package org.norma.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Rule;
import org.norma.projects.Projects;
import org.norma.projects.Stage;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.SecondPeople;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviews, withdrawals and reports ask of people. */
@Service
@Transactional(readOnly = true)
class ReviewWork implements WorkSource {

	private static final int MOST = 500;

	private final ReviewRepository reviews;

	private final ReportRepository reports;

	private final ReportReader reader;

	private final ReviewRules rules;

	private final ReviewAccess access;

	private final Projects projects;

	ReviewWork(ReviewRepository reviews, ReportRepository reports, ReportReader reader, ReviewRules rules,
			ReviewAccess access, Projects projects) {
		this.reviews = reviews;
		this.reports = reports;
		this.reader = reader;
		this.rules = rules;
		this.access = access;
		this.projects = projects;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		if (!person.holds(Role.OFFICIAL) && !person.holds(Role.EXPERT)) {
			return List.of();
		}
		var items = new ArrayList<WorkItem>();
		var open = open(person);
		var look = this.access.look(person, open);
		open.forEach((review) -> ofReview(review, person, look, items));
		if (person.holds(Role.OFFICIAL)) {
			withdrawals(person, items);
			reports(person, items);
		}
		return items;
	}

	private List<ReviewView> open(Actor person) {
		Set<UUID> own = person.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.OFFICIAL || grant.role() == Role.EXPERT)
			.map(Actor.Grant::bodyId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		var everything = person.grants()
			.stream()
			.anyMatch((grant) -> grant.role() == Role.OFFICIAL && grant.bodyId() == null);
		var asked = own.isEmpty() ? Set.of(new UUID(0, 0)) : own;
		return this.reviews.open(ReviewService.OPEN, everything, asked, PageRequest.of(0, MOST))
			.stream()
			.map(Review::view)
			.toList();
	}

	private void ofReview(ReviewView review, Actor person, SecondPeople.Look look, List<WorkItem> items) {
		switch (review.state()) {
			case OPENED -> {
				if (this.access.mayDecide(review.authorityId(), person)) {
					items.add(item("assign", review, ""));
				}
			}
			case ASSIGNED -> {
				if (isCommittee(review, person)) {
					items.add(item("judge", review, "/judge"));
				}
			}
			case JUDGED -> {
				if (this.access.mayDecide(review.authorityId(), person) && this.access.isSecond(review, look)) {
					items.add(item("decide", review, "/decide"));
				}
			}
			case DECIDED, CLOSED -> {
			}
		}
	}

	private static boolean isCommittee(ReviewView review, Actor person) {
		return review.committeeId() != null && (person.holds(Role.EXPERT, review.committeeId())
				|| person.holds(Role.OFFICIAL, review.committeeId()));
	}

	private WorkItem item(String act, ReviewView review, String page) {
		return new WorkItem("reviews.work." + act, List.of(),
				review.code() + " " + review.designation() + " " + review.title().in(locale()), review.href() + page,
				review.dueOn(), basis(review));
	}

	private @Nullable String basis(ReviewView review) {
		return (review.dueOn() != null) ? this.rules.basis(review.level(), Rule.REVIEW_CYCLE_YEARS) : null;
	}

	private void withdrawals(Actor person, List<WorkItem> items) {
		this.projects.mine(person, Stage.WITHDRAWAL)
			.stream()
			.filter((project) -> this.projects.mayDecide(project, person))
			.forEach((project) -> items.add(new WorkItem("reviews.work.withdraw", List.of(),
					project.code() + " " + project.title().in(locale()), WithdrawalService.href(project.id()),
					(LocalDate) null, null)));
	}

	private void reports(Actor person, List<WorkItem> items) {
		this.reports.received(PageRequest.of(0, MOST))
			.stream()
			.map(Report::view)
			.filter((report) -> this.reader.mayAnswer(report, person))
			.forEach((report) -> items.add(new WorkItem("reviews.work.answer", List.of(),
					report.code() + " " + report.designation(), report.href(), null, null)));
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
