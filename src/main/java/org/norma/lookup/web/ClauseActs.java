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

import org.norma.catalogue.ClauseNumbers;
import org.norma.catalogue.Clauses;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionName;
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

	private final ChangeDetails details;

	ClauseActs(Clauses clauses, PartialRevisions revisions, ChangeDetails details) {
		this.clauses = clauses;
		this.revisions = revisions;
		this.details = details;
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
		said.add(sentence(
				kind + (ClauseNumbers.areAll(form.clausesSaid()) ? ".all" : "") + ((from != null) ? "" : ".always"),
				String.join(", ", ClauseNumbers.read(form.clausesSaid())), edition.designation(),
				String.valueOf(from)));
		var other = form.otherNumber();
		if (other != null) {
			said.add(sentence((kind == ClauseFact.Kind.REPEALED) ? "by" : "made", other.format(),
					String.valueOf(form.basisSaid())));
		}
		if (from != null) {
			said.add(this.details.binding(edition.id(), kind, form.clausesSaid(), from));
		}
		if (kind == ClauseFact.Kind.REPEALED) {
			said.addAll(this.details.overlapping(edition.id(), form.clausesSaid(), from, other));
		}
		if (outcome != ChangeOutcome.WAITING) {
			said.add(sentence("public"));
		}
		said.add(ChangeSentences.outcome(outcome));
		return said;
	}

	/** Each title of the standard by its own words; none stays by silence. */
	ChangeOutcome renumber(Edition edition, NumberForm form, Locale locale) {
		return this.revisions.renumber(edition.id(),
				new Revision(form.designation(), titles(edition.titles(), form, locale),
						Objects.requireNonNull(form.binding()), Objects.requireNonNull(form.changedOn()),
						Objects.requireNonNull(form.revision()).strip()));
	}

	private static Texts titles(Texts before, NumberForm form, Locale locale) {
		var titles = new TreeMap<>(before.byLanguage());
		var shown = before.languageIn(locale);
		titles.replaceAll((language, title) -> language.equals(shown) ? title : form.other(language, locale));
		titles.put(shown, Objects.requireNonNull(form.title()).strip());
		return new Texts(titles);
	}

	/**
	 * What a change of number does.
	 * @param before what it was called
	 */
	List<Said.Sentence> consequences(EditionName before, NumberForm form, ChangeOutcome outcome, Locale locale) {
		var number = form.designation();
		var said = new ArrayList<Said.Sentence>();
		said.add(new Said.Sentence("lookup.clauses.renumber.foreseen",
				new Object[] { before.designation(), number.format(), String.valueOf(form.changedOn()) }));
		said.add(new Said.Sentence("lookup.clauses.renumber.binds." + form.binding(), new Object[0]));
		said.addAll(this.details.names(before, titles(before.titles(), form, locale), number, locale));
		said.add(ChangeSentences.outcome(outcome));
		return said;
	}

	/** Titles and level that change where the latest change of number is taken back. */
	List<Said.Sentence> namesBack(Edition edition, Locale locale) {
		return this.details.namesBack(edition, locale);
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
