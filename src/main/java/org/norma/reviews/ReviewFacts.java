package org.norma.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionFact;
import org.norma.catalogue.EditionFacts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Last and next review of a standard, its withdrawal, and where to report a problem. */
@Component
class ReviewFacts implements EditionFacts {

	private final ReviewRepository reviews;

	private final WithdrawalStore withdrawals;

	private final ReviewRules rules;

	private final JdbcClient jdbc;

	ReviewFacts(ReviewRepository reviews, WithdrawalStore withdrawals, ReviewRules rules, JdbcClient jdbc) {
		this.reviews = reviews;
		this.withdrawals = withdrawals;
		this.rules = rules;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public List<EditionFact> of(Edition edition) {
		var facts = new ArrayList<EditionFact>();
		var all = this.reviews.findByEditionIdOrderByOpenedOnDescCodeDesc(edition.id().value())
			.stream()
			.map(Review::view)
			.toList();
		all.stream()
			.filter((review) -> review.state() == ReviewState.DECIDED)
			.findFirst()
			.ifPresent(
					(review) -> facts.add(new EditionFact("reviews.fact.last", "reviews.fact.last.value",
							List.of(String.valueOf(review.decidedOn()),
									this.rules.name(java.util.Objects.requireNonNull(review.outcome()))),
							review.href())));
		all.stream()
			.filter((review) -> review.state().open())
			.findFirst()
			.ifPresentOrElse(
					(review) -> facts.add(new EditionFact("reviews.fact.next", "reviews.fact.open",
							List.of(review.code(), review.openedOn().toString()), review.href())),
					() -> next(edition, facts));
		this.withdrawals.ofEdition(edition.id().value())
			.ifPresent((done) -> facts.add(new EditionFact("reviews.fact.withdrawal", "reviews.fact.withdrawal.value",
					List.of(done.effectiveOn().toString(), done.reason()),
					WithdrawalService.href(new org.norma.projects.ProjectId(done.projectId())))));
		facts.add(new EditionFact("reviews.fact.problem", "reviews.fact.report", List.of(),
				"/reviews/report?standard=" + edition.slug()));
		return facts;
	}

	private void next(Edition edition, List<EditionFact> facts) {
		due(edition).ifPresent((due) -> facts.add(new EditionFact("reviews.fact.next",
				due.isBefore(this.rules.today()) ? "reviews.fact.overdue" : "reviews.fact.due", List.of(due.toString()),
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
