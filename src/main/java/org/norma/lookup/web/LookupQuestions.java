package org.norma.lookup.web;

import java.util.Map;
import java.util.Optional;

import org.norma.catalogue.Clauses;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.stereotype.Component;

/** What the questions about numbers of editions name. */
@Component
class LookupQuestions implements Questions {

	private final ClausePages pages;

	private final Clauses clauses;

	LookupQuestions(ClausePages pages, Clauses clauses) {
		this.pages = pages;
		this.clauses = clauses;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("lookup.clauses.renumber.confirm",
				(asked) -> Filling.with(this.pages.edition(asked.part("slug")).designation()),
				"lookup.clauses.renumber.remove.confirm", this::takenBack);
	}

	private Optional<Object[]> takenBack(Asked asked) {
		var edition = this.pages.edition(asked.part("slug"));
		return this.clauses.of(edition)
			.former()
			.stream()
			.findFirst()
			.flatMap((former) -> Filling.with(edition.designation(), former.number()));
	}

}
