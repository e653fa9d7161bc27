package org.norma.lookup.web;

import java.util.Map;
import java.util.Optional;

import org.norma.catalogue.BindingChanges;
import org.norma.catalogue.ClauseFact;
import org.norma.catalogue.Clauses;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What the questions about clauses and numbers of editions name. */
@Component
class LookupQuestions implements Questions {

	private final ClausePages pages;

	private final Clauses clauses;

	private final BindingChanges changes;

	LookupQuestions(ClausePages pages, Clauses clauses, BindingChanges changes) {
		this.changes = changes;
		this.pages = pages;
		this.clauses = clauses;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("lookup.clauses.record.confirm", this::named, "lookup.clauses.remove.confirm", this::fact,
				"lookup.clauses.renumber.confirm", this::named, "lookup.clauses.renumber.remove.confirm",
				this::takenBack, "lookup.change.confirm.confirm", this::change, "lookup.change.refuse.confirm",
				this::change, "lookup.change.take-back.confirm", this::change);
	}

	private Optional<Object[]> named(Asked asked) {
		return Filling.with(this.pages.edition(asked.part("slug")).designation());
	}

	private Optional<Object[]> fact(Asked asked) {
		var edition = this.pages.edition(asked.part("slug"));
		return this.clauses.of(edition)
			.own()
			.stream()
			.filter((fact) -> fact.id().equals(asked.id()))
			.findFirst()
			.flatMap((fact) -> Filling.with(edition.designation(), clauses(fact)));
	}

	private static Object clauses(ClauseFact fact) {
		return fact.isOfAll() ? new DefaultMessageSourceResolvable("lookup.clauses.all")
				: String.join(", ", fact.clauses());
	}

	private Optional<Object[]> change(Asked asked) {
		return this.changes.waiting(this.pages.edition(asked.part("slug")).id())
			.stream()
			.filter((change) -> change.id().equals(asked.id()))
			.findFirst()
			.flatMap((change) -> Filling.with(change.designation(), ChangeSentences.what(change), change.recorder()));
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
