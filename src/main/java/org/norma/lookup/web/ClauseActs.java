package org.norma.lookup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.ClauseFact;
import org.norma.catalogue.Clauses;
import org.norma.catalogue.Edition;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.FormRefusals;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Records what the form about clauses says, and tells before what that does. */
@Component
class ClauseActs {

	private final Clauses clauses;

	ClauseActs(Clauses clauses) {
		this.clauses = clauses;
	}

	/** Whether it was recorded; else all that is wrong stands in the form at once. */
	boolean recorded(Edition edition, ClauseForm form, BindingResult errors) {
		var kind = form.kind();
		if (kind != null && errors.hasErrors()) {
			FormRefusals.done(errors, () -> this.clauses.check(edition.id(), kind, form.clausesSaid(), form.from(),
					form.otherNumber(), form.basisSaid()));
		}
		return FormRefusals.accepted(errors, () -> this.clauses.record(edition.id(), Objects.requireNonNull(kind),
				form.clausesSaid(), form.from(), form.otherNumber(), form.basisSaid()));
	}

	/** What it did, as it is known then. */
	List<Said.Sentence> consequences(Edition edition, ClauseForm form) {
		var said = new ArrayList<Said.Sentence>();
		var kind = Objects.requireNonNull(form.kind());
		var from = form.from();
		said.add(sentence(kind + (Clauses.areAll(form.clausesSaid()) ? ".all" : "") + ((from != null) ? "" : ".always"),
				form.clausesSaid(), edition.designation(), String.valueOf(from)));
		if (kind == ClauseFact.Kind.REPEALED) {
			said.add(sentence("by", String.valueOf(form.other()), String.valueOf(form.basisSaid())));
		}
		if (from != null) {
			var binding = this.clauses.of(edition).bindingOn(from).clauses();
			said.add(binding.isEmpty() ? sentence("none", from.toString())
					: sentence("rest", from.toString(), String.join(", ", binding)));
		}
		said.add(sentence("public"));
		return said;
	}

	void takeBack(Edition edition, UUID fact, @Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw new RuleBroken("lookup.clauses.reason");
		}
		this.clauses.remove(edition.id(), fact, reason.strip());
	}

	private static Said.Sentence sentence(String what, Object... arguments) {
		return new Said.Sentence("lookup.clauses.foreseen." + what, arguments);
	}

}
