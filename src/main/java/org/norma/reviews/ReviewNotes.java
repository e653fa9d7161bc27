package org.norma.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionNotes;
import org.norma.catalogue.Editions;
import org.norma.catalogue.Status;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Last and next review of a standard, its withdrawal, and where to report a problem. */
@Component
class ReviewNotes implements EditionNotes {

	private final ReviewRepository reviews;

	private final WithdrawalStore withdrawals;

	private final ReviewRules rules;

	private final Editions editions;

	private final JdbcClient jdbc;

	ReviewNotes(ReviewRepository reviews, WithdrawalStore withdrawals, ReviewRules rules, Editions editions,
			JdbcClient jdbc) {
		this.reviews = reviews;
		this.withdrawals = withdrawals;
		this.rules = rules;
		this.editions = editions;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public List<EditionNote> of(EditionId id, LocalDate asOf) {
		return this.editions.byId(id).map(this::of).orElse(List.of());
	}

	private List<EditionNote> of(Edition edition) {
		var notes = new ArrayList<EditionNote>();
		var all = this.reviews.findByEditionIdOrderByOpenedOnDescCodeDesc(edition.id().value())
			.stream()
			.map(Review::view)
			.toList();
		all.stream()
			.filter((review) -> review.state() == ReviewState.DECIDED)
			.findFirst()
			.ifPresent(
					(review) -> notes.add(new EditionNote("calendar-check", "reviews.note.last",
							List.of(String.valueOf(review.decidedOn()),
									this.rules.name(java.util.Objects.requireNonNull(review.outcome()))),
							review.href())));
		all.stream()
			.filter((review) -> review.state().open())
			.findFirst()
			.ifPresentOrElse(
					(review) -> notes.add(new EditionNote("calendar-event", "reviews.note.open",
							List.of(review.code(), review.openedOn().toString()), review.href())),
					() -> next(edition, notes));
		this.withdrawals.ofEdition(edition.id().value())
			.ifPresent((done) -> notes.add(new EditionNote("archive", "reviews.note.withdrawal",
					List.of(done.effectiveOn().toString(), done.reason()),
					WithdrawalService.href(new org.norma.projects.ProjectId(done.projectId())))));
		if (edition.statusOn(this.rules.today()) == Status.IN_FORCE) {
			notes.add(new EditionNote("message-report", "reviews.note.report", List.of(),
					"/reviews/report?standard=" + edition.slug()));
		}
		return notes;
	}

	private void next(Edition edition, List<EditionNote> notes) {
		due(edition).ifPresent((due) -> notes.add(new EditionNote("calendar-due",
				due.isBefore(this.rules.today()) ? "reviews.note.overdue" : "reviews.note.due", List.of(due.toString()),
				"/reviews?words=" + org.springframework.web.util.UriUtils.encode(edition.designation(),
						java.nio.charset.StandardCharsets.UTF_8))));
	}

	private Optional<LocalDate> due(Edition edition) {
		return this.jdbc.sql("select due from review_due where edition_id = :id and due is not null")
			.param("id", edition.id().value())
			.query(LocalDate.class)
			.optional();
	}

}
