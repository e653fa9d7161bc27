package org.norma.lookup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.ChangeOutcome;
import org.norma.catalogue.ClauseFact;
import org.norma.catalogue.Clauses;
import org.norma.catalogue.Edition;
import org.norma.catalogue.PartialRevisions;
import org.norma.catalogue.Revision;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;
import org.norma.shared.web.FormRefusals;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Records what the form about clauses says, and tells before what that does. */
@Component
class ClauseActs {

	private final Clauses clauses;

	private final PartialRevisions revisions;

	ClauseActs(Clauses clauses, PartialRevisions revisions) {
		this.clauses = clauses;
		this.revisions = revisions;
	}

	/** What became of it; empty where all that is wrong stands in the form at once. */
	Optional<ChangeOutcome> recorded(Edition edition, ClauseForm form, BindingResult errors) {
		var kind = form.kind();
		if (kind != null && errors.hasErrors()) {
			FormRefusals.done(errors, () -> this.clauses.check(edition.id(), kind, form.clausesSaid(), form.from(),
					form.otherNumber(), form.basisSaid()));
		}
		var outcome = new AtomicReference<@Nullable ChangeOutcome>();
		FormRefusals.accepted(errors, () -> outcome.set(this.clauses.record(edition.id(), Objects.requireNonNull(kind),
				form.clausesSaid(), form.from(), form.otherNumber(), form.basisSaid())));
		return Optional.ofNullable(outcome.get());
	}

	/** What it did, as it is known then. */
	List<Said.Sentence> consequences(Edition edition, ClauseForm form, ChangeOutcome outcome) {
		var said = new ArrayList<Said.Sentence>();
		var kind = Objects.requireNonNull(form.kind());
		var from = form.from();
		said.add(sentence(kind + (Clauses.areAll(form.clausesSaid()) ? ".all" : "") + ((from != null) ? "" : ".always"),
				form.clausesSaid(), edition.designation(), String.valueOf(from)));
		if (kind == ClauseFact.Kind.REPEALED) {
			said.add(sentence("by", String.valueOf(form.other()), String.valueOf(form.basisSaid())));
		}
		if (outcome == ChangeOutcome.WAITING) {
			said.add(ChangeSentences.outcome(outcome));
			return said;
		}
		if (from != null) {
			var binding = this.clauses.of(edition).bindingOn(from).clauses();
			said.add(binding.isEmpty() ? sentence("none", from.toString())
					: sentence("rest", from.toString(), String.join(", ", binding)));
		}
		said.add(sentence("public"));
		said.add(ChangeSentences.outcome(outcome));
		return said;
	}

	/** The title in the language in which it was shown; others stay. */
	ChangeOutcome renumber(Edition edition, NumberForm form, Locale locale) {
		var titles = new TreeMap<>(edition.titles().byLanguage());
		titles.put(edition.titles().languageIn(locale), Objects.requireNonNull(form.title()).strip());
		return this.revisions.renumber(edition.id(),
				new Revision(form.designation(), new Texts(titles), Objects.requireNonNull(form.binding()),
						Objects.requireNonNull(form.changedOn()), Objects.requireNonNull(form.revision()).strip()));
	}

	/**
	 * What a change of number does.
	 * @param before number that it had
	 */
	static List<Said.Sentence> consequences(String before, NumberForm form, ChangeOutcome outcome) {
		return List.of(
				new Said.Sentence("lookup.clauses.renumber.foreseen",
						new Object[] { before, form.designation().format(), String.valueOf(form.changedOn()) }),
				new Said.Sentence("lookup.clauses.renumber.binds." + form.binding(), new Object[0]),
				ChangeSentences.outcome(outcome));
	}

	ChangeOutcome takeBack(Edition edition, UUID fact, @Nullable String reason) {
		return this.clauses.remove(edition.id(), fact, written(reason));
	}

	ChangeOutcome takeNumberBack(Edition edition, @Nullable String reason) {
		return this.revisions.takeBack(edition.id(), written(reason));
	}

	private static String written(@Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw new RuleBroken("lookup.clauses.reason");
		}
		return reason.strip();
	}

	private static Said.Sentence sentence(String what, Object... arguments) {
		return new Said.Sentence("lookup.clauses.foreseen." + what, arguments);
	}

}
