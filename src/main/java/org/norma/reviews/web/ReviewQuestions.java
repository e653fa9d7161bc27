package org.norma.reviews.web;

import java.util.Map;
import java.util.Optional;

import org.norma.projects.ProjectId;
import org.norma.reviews.ReviewId;
import org.norma.reviews.ReviewReader;
import org.norma.reviews.WithdrawalService;
import org.norma.shared.NotFound;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.stereotype.Component;

/** What the questions about reviews and withdrawals name. */
@Component
class ReviewQuestions implements Questions {

	private final ReviewReader reader;

	private final WithdrawalService withdrawals;

	ReviewQuestions(ReviewReader reader, WithdrawalService withdrawals) {
		this.reader = reader;
		this.withdrawals = withdrawals;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("reviews.decide.confirm", this::review, "reviews.close.confirm", this::review,
				"reviews.withdrawal.confirm",
				(asked) -> Filling.with(this.withdrawals.page(new ProjectId(asked.id())).designation()));
	}

	private Optional<Object[]> review(Asked asked) {
		var review = this.reader.byId(new ReviewId(asked.id())).orElseThrow(() -> new NotFound("reviews.not-found"));
		return Filling.with(review.designation(), review.code());
	}

}
