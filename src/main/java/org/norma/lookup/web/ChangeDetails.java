package org.norma.lookup.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.BindingChangeView;
import org.norma.catalogue.BindingChanges;
import org.norma.catalogue.ClauseFact;
import org.norma.catalogue.ClauseNumbers;
import org.norma.catalogue.Clauses;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.EditionName;
import org.norma.catalogue.Editions;
import org.norma.catalogue.FormerNumber;
import org.norma.catalogue.WantedChange;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Component;

/**
 * Says what else a change does that is asked about: which titles and which level change
 * with a number, and on what it rests.
 */
@Component
class ChangeDetails {

	private final BindingChanges changes;

	private final Clauses clauses;

	private final LevelDirectory levels;

	private final Editions editions;

	ChangeDetails(BindingChanges changes, Clauses clauses, LevelDirectory levels, Editions editions) {
		this.editions = editions;
		this.clauses = clauses;
		this.changes = changes;
		this.levels = levels;
	}

	/** Of a change that waits, for the question about it; none where it does not wait. */
	List<Said.Sentence> of(Edition edition, UUID change, Locale locale) {
		return this.changes.waiting(edition.id())
			.stream()
			.filter((each) -> each.id().equals(change))
			.findFirst()
			.map((each) -> of(edition, each, locale))
			.orElse(List.of());
	}

	private List<Said.Sentence> of(Edition edition, BindingChangeView change, Locale locale) {
		var said = new ArrayList<>(names(edition, change.wanted(), locale));
		said.add(basis(change.wanted()));
		binding(edition, change.wanted()).ifPresent(said::add);
		said.addAll(overlapping(edition, change));
		return said;
	}

	private List<Said.Sentence> overlapping(Edition edition, BindingChangeView change) {
		var wanted = change.wanted();
		var clauses = wanted.clauses();
		if (wanted.back() || clauses == null || wanted.clauseKind() != ClauseFact.Kind.REPEALED) {
			return List.of();
		}
		try {
			return overlapping(edition.id(), clauses, wanted.from(), wanted.other());
		}
		catch (RuleBroken ex) {
			return List.of();
		}
	}

	/**
	 * What was recorded too of some of the clauses that are to be repealed, and waits or
	 * holds, each with its day and its standard.
	 */
	List<Said.Sentence> overlapping(EditionId id, String clauses, @Nullable LocalDate from,
			@Nullable Designation other) {
		var meant = ClauseNumbers.read(clauses);
		var edition = this.editions.byId(id).orElseThrow();
		var said = new ArrayList<Said.Sentence>();
		this.clauses.of(edition)
			.overlapping(meant, from, other)
			.forEach((each) -> said.add(overlap("", each.isOfAll(), String.join(", ", each.clauses()), each.from(),
					each.other(), each.basis())));
		this.changes.waiting(id).stream().filter((each) -> each.overlaps(meant, from, other)).forEach((each) -> {
			var wanted = each.wanted();
			said.add(overlap(".waits", wanted.isOfAll(), String.valueOf(wanted.clauses()), wanted.from(),
					wanted.other(), wanted.basis()));
		});
		return said;
	}

	private static Said.Sentence overlap(String waits, boolean all, String clauses, @Nullable LocalDate from,
			@Nullable Designation other, @Nullable String basis) {
		return sentence("lookup.clauses.foreseen.overlap" + (all ? ".all" : "") + waits, clauses,
				(from != null) ? from.toString() : "–", (other != null) ? other.format() : "–",
				(basis != null) ? basis : "–");
	}

	/** Nothing where clauses were recorded that are not read any more. */
	private Optional<Said.Sentence> binding(Edition edition, WantedChange wanted) {
		var clauses = wanted.clauses();
		var kind = wanted.clauseKind();
		var from = wanted.from();
		if (wanted.back() || clauses == null || kind == null || from == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(binding(edition.id(), kind, clauses, from));
		}
		catch (RuleBroken ex) {
			return Optional.empty();
		}
	}

	/** How far the text binds from the day on, where this of its clauses is known too. */
	Said.Sentence binding(EditionId id, ClauseFact.Kind kind, String clauses, LocalDate from) {
		var effect = this.clauses.bindingWith(id, kind, clauses, from);
		boolean whole = effect.whole() == Binding.MANDATORY;
		var named = whole ? effect.exceptions() : effect.clauses();
		var key = "lookup.clauses.foreseen.";
		return named.isEmpty() ? sentence(key + (whole ? "whole" : "none"), from.toString())
				: sentence(key + (whole ? "except" : "rest"), from.toString(), String.join(", ", named));
	}

	private static Said.Sentence basis(WantedChange wanted) {
		if (wanted.back()) {
			return sentence("lookup.change.back-because", wanted.basis());
		}
		var other = wanted.other();
		if (other == null) {
			return sentence("lookup.change.basis", wanted.basis());
		}
		var said = (wanted.clauseKind() == ClauseFact.Kind.REPEALED) ? "by" : "made";
		return sentence("lookup.clauses.foreseen." + said, other.format(), wanted.basis());
	}

	/** Titles and level that change with the number. */
	List<Said.Sentence> names(Edition edition, WantedChange wanted, Locale locale) {
		return switch (wanted.kind()) {
			case NUMBER -> names(now(edition), Objects.requireNonNull(wanted.titles()),
					Objects.requireNonNull(wanted.number()), locale);
			case NUMBER_BACK -> namesBack(edition, locale);
			case CLAUSES, CLAUSES_BACK -> List.of();
		};
	}

	/** Those that change where the number gets another one and other titles. */
	List<Said.Sentence> names(EditionName before, Texts titles, Designation number, Locale locale) {
		return names(before, titles, this.levels.levelForPrefix(number.prefix()).orElse(null), locale);
	}

	/** Those that change where the latest change of number is taken back. */
	List<Said.Sentence> namesBack(Edition edition, Locale locale) {
		return edition.formerly()
			.stream()
			.findFirst()
			.map((former) -> names(now(edition), former, locale))
			.orElse(List.of());
	}

	private List<Said.Sentence> names(EditionName before, FormerNumber former, Locale locale) {
		return names(before, former.titles(), new LevelCode(former.level()), locale);
	}

	private List<Said.Sentence> names(EditionName before, Texts titles, @Nullable LevelCode level, Locale locale) {
		var said = new ArrayList<Said.Sentence>();
		titles.byLanguage().forEach((language, title) -> {
			var known = before.titles().get(language).orElse("");
			var name = Locale.forLanguageTag(language).getDisplayLanguage(locale);
			if (known.isEmpty()) {
				said.add(sentence("lookup.change.title-added", name, title));
			}
			else if (!known.equals(title)) {
				said.add(sentence("lookup.change.title-changes", name, known, title));
			}
		});
		if (level != null && !level.value().equals(before.level())) {
			said.add(sentence("lookup.change.level-changes", name(new LevelCode(before.level()), locale),
					name(level, locale)));
		}
		return said;
	}

	/** What the edition is called now. */
	static EditionName now(Edition edition) {
		return new EditionName(edition.designation(), edition.titles(), edition.level(), edition.binding());
	}

	private String name(LevelCode code, Locale locale) {
		return this.levels.byCode(code).map((Level level) -> level.name(locale)).orElse(code.value());
	}

	private static Said.Sentence sentence(String key, Object... arguments) {
		return new Said.Sentence(key, arguments);
	}

}
