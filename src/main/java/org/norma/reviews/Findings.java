package org.norma.reviews;

import java.util.List;
import java.util.Optional;

/** What a committee found, by criterion, and what it recommends. */
public record Findings(List<Judgement> judgements, Outcome recommended, String opinion) {

	public Findings {
		judgements = List.copyOf(judgements);
	}

	Optional<Judgement> of(String criterion) {
		return this.judgements.stream()
			.filter((each) -> each.criterion().equals(criterion) && !each.words().isBlank())
			.findFirst();
	}

}
