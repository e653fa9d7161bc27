package org.norma.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.RelationData;
import org.norma.catalogue.RelationKind;
import org.norma.catalogue.Status;
import org.norma.designations.Designation;
import org.norma.documents.DocumentId;
import org.norma.hierarchy.Binding;
import org.norma.projects.Person;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProposalData;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalData;
import org.norma.reviews.CalendarFilter;
import org.norma.reviews.CalendarLine;
import org.norma.reviews.Cause;
import org.norma.reviews.CitingLine;
import org.norma.reviews.Decision;
import org.norma.reviews.DecisionService;
import org.norma.reviews.DueReviews;
import org.norma.reviews.Findings;
import org.norma.reviews.Judgement;
import org.norma.reviews.Outcome;
import org.norma.reviews.ReviewCalendar;
import org.norma.reviews.ReviewId;
import org.norma.reviews.ReviewReader;
import org.norma.reviews.ReviewService;
import org.norma.reviews.Verdict;
import org.norma.reviews.WithdrawalService;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

import static org.assertj.core.api.Assertions.assertThat;

/** Review, revision and withdrawal of what was published. */
abstract class Whole extends Issuing {

	@Autowired
	ReviewService reviews;

	@Autowired
	DecisionService decisions;

	@Autowired
	private ReviewReader reviewReader;

	@Autowired
	private ReviewCalendar calendar;

	@Autowired
	private DueReviews due;

	@Autowired
	private WithdrawalService withdrawals;

	/** The calendar says when; on that day who issued it is told. */
	void reviewDue(LocalDate counted, int years, String basis) {
		var line = inCalendar();
		assertThat(line.countedFrom()).isEqualTo(counted);
		assertThat(line.due()).isEqualTo(counted.plusYears(years));
		goTo(edition().startsOn().orElseThrow());
		var edition = edition().id().value();
		refuses(this.chief, () -> this.reviews.open(edition, Cause.CALENDAR, null), this.number,
				"due for review on " + line.due(), today().toString(), levelName(line.level()),
				"every " + years + " years", basis);
		goTo(counted.plusYears(years).plusDays(1));
		this.due.check();
		assertThat(inCalendar().overdue()).isTrue();
		assertThat(this.chronicle.told("reviews.notice.due", this.number)).isTrue();
	}

	CalendarLine inCalendar() {
		var filter = new CalendarFilter(this.number, CalendarFilter.Span.ALL, null, null, null,
				CalendarFilter.Order.DUE);
		return this.calendar.lines(filter, Pageable.ofSize(10)).getContent().get(0);
	}

	/** Without a cycle only a reason opens a review. */
	void reviewNeverDue() {
		assertThat(inCalendar().due()).isNull();
		var edition = edition().id().value();
		refuses(this.chief, () -> this.reviews.open(edition, Cause.CALENDAR, null), this.number, "set no cycle",
				levelName(inCalendar().level()), "Say why");
	}

	/** Judged by every criterion of the level and decided by the authority. */
	ProjectId review(Cause cause, UUID judge, Outcome outcome) {
		var edition = edition().id().value();
		refuses(this.chief, () -> this.reviews.open(edition, Cause.OTHER, null), this.number, "only for a reason");
		forbids(this.stranger, () -> this.reviews.open(edition, cause, "Why."));
		var review = this.chief.get(() -> this.reviews.open(edition, cause, "Why."));
		refuses(this.chief, () -> this.reviews.open(edition, cause, "Why."), this.number, "already under review");
		this.chief.does(() -> this.reviews.assign(review, judge));
		judge(review, Person.with("Marco Rossi", Role.EXPERT, judge), outcome);
		return decided(review, new Decision(outcome, "The committee is right.", Procedure.NORMAL, null, false));
	}

	void judge(ReviewId review, Person expert, Outcome outcome) {
		var page = this.reviewReader.page(review);
		var all = page.criteria().stream().map((each) -> new Judgement(each, Verdict.MET, "As it should be.")).toList();
		refuses(expert, () -> this.reviews.judge(review, new Findings(all.subList(1, 4), outcome, "Yes.")),
				"Applicability", "is not judged", page.criteriaBasis());
		if (!page.outcomes().contains(Outcome.CONVERT)) {
			refuses(expert, () -> this.reviews.judge(review, new Findings(all, Outcome.CONVERT, "Yes.")), "Convert",
					"Confirm", "Revise", "Withdraw", page.outcomesBasis());
		}
		forbids(citizen(), () -> this.reviews.judge(review, new Findings(all, outcome, "Yes.")));
		expert.does(() -> this.reviews.judge(review, new Findings(all, outcome, "Yes.")));
	}

	ProjectId decided(ReviewId review, Decision decision) {
		forbids(this.stranger, () -> this.decisions.decide(review, decision));
		this.chief.does(() -> this.decisions.decide(review, decision));
		refuses(this.chief, () -> this.decisions.decide(review, decision), "has moved on", this.chief.displayName());
		return new ProjectId(this.reviewReader.byId(review).orElseThrow().projectId());
	}

	/** The new project's text begins as the published one. */
	void textStartsFromThePublished() {
		assertThat(view().kind()).isEqualTo(ProjectKind.REVISION);
		assertThat(view().stage()).isEqualTo(Stage.DRAFTING);
		beginsAsThePublished();
	}

	void beginsAsThePublished() {
		var text = this.acting.documents().text(new DocumentId(view().documentId()));
		var published = this.publications.ofEdition(edition().id()).orElseThrow().revisionId();
		assertThat(text.sections()).extracting((section) -> section.heading() + section.body())
			.isEqualTo(this.acting.documents()
				.revision(published)
				.sections()
				.stream()
				.map((section) -> section.heading() + section.body())
				.toList());
	}

	/** What a review proposes, with who drafts and the legal ground that is asked for. */
	ProposalData grounded(@Nullable String ground) {
		var view = view();
		return new ProposalData(view.title(), view.level(), view.kind(), view.procedure(), false, ground,
				view.authorityId(), view.committeeId(), this.acting.lead(), Set.of(), Set.of(), "It is needed.",
				view.targetEditionId(), view.adopts(), view.degree(), null, null, view.adoption());
	}

	void cancel() {
		var seen = version();
		this.chief.does(() -> this.acting.course().cancel(this.id, seen, "It is to be withdrawn instead."));
	}

	/** Another standard that cites the number. */
	void cited(String citing) {
		var dates = new EditionDates(PartialDate.day(START), null, null, null, null, null);
		this.acting.catalogue()
			.register(
					new EditionData(Designation.parse(citing), Texts.of("en", "Citing " + citing), "industry.SB",
							Binding.VOLUNTARY, null, null, null, null, dates, null, null, null, List.of(), List.of(),
							List.of(), null, Texts.empty(), null),
					List.of(RelationData.of(RelationKind.REFERENCES, Designation.parse(this.number))));
	}

	/** Approved, with those who cite it shown, and carried out; the edition ends. */
	void withdraw(String citing) {
		approver().does(() -> this.approvals.approve(this.id, ApprovalData.plain()));
		assertThat(this.chief.get(() -> this.withdrawals.page(this.id)).citing().lines()).extracting(CitingLine::name)
			.containsExactly(citing);
		staysFor(view().code(), "is not withdrawn yet");
		var early = today().minusDays(1);
		refuses(this.chief, () -> this.withdrawals.carryOut(this.id, early, "Why."), "cannot end on " + early,
				today().toString());
		forbids(this.stranger, () -> this.withdrawals.carryOut(this.id, today(), "Why."));
		var last = today().plusMonths(3);
		this.chief.does(() -> this.withdrawals.carryOut(this.id, last, "Nobody needs it."));
		assertThat(edition().statusOn(last.minusDays(1))).isEqualTo(Status.IN_FORCE);
		assertThat(edition().statusOn(last)).isEqualTo(Status.WITHDRAWN);
		assertThat(this.chief.get(() -> this.withdrawals.page(this.id)).done().orElseThrow().citing())
			.extracting(CitingLine::name)
			.containsExactly(citing);
	}

	void notCarriedOutYet() {
		refuses(this.chief, () -> this.withdrawals.carryOut(this.id, today(), "Why."), view().code(), "at stage",
				"after its approval");
	}

}
