package org.norma.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Binding;
import org.norma.shared.RuleBroken;

/** Says what speaks against facts about clauses that cannot be. */
final class ClauseChecks {

	private ClauseChecks() {
	}

	/**
	 * All that speaks against a fact, each beside what is to be mended.
	 * @param other the standard that says so, {@code null} where none is named
	 */
	static List<RuleBroken> of(Edition edition, ClauseFact fact, ClauseRecord known, @Nullable Edition other) {
		var against = new ArrayList<RuleBroken>();
		if (fact.kind() == ClauseFact.Kind.BINDS) {
			addBinding(edition, fact, against);
		}
		else {
			addRepealing(edition, fact, against);
		}
		if (other != null && other.id().equals(edition.id())) {
			against.add(new RuleBroken("catalogue.relation-to-itself", edition.designation()).at("other"));
		}
		else {
			addDay(edition, fact, other, against);
		}
		if (fact.basis() == null || fact.basis().isBlank()) {
			against.add(new RuleBroken("catalogue.clauses.no-basis", edition.designation()).at("basis"));
		}
		if (known.own().stream().anyMatch((each) -> says(each, fact))) {
			against.add(new RuleBroken("catalogue.clauses.twice", edition.designation()).at("clauses"));
		}
		return against;
	}

	private static void addBinding(Edition edition, ClauseFact fact, List<RuleBroken> against) {
		if (fact.isOfAll()) {
			against.add(new RuleBroken("catalogue.clauses.which", edition.designation()).at("clauses"));
		}
		var first = Objects.requireNonNullElseGet(fact.from(), () -> edition.startsOn().orElse(LocalDate.MIN));
		if (edition.bindingOn(first).whole() == Binding.MANDATORY) {
			against
				.add(new RuleBroken("catalogue.clauses.whole-binds", edition.calledOn(first).designation()).at("kind"));
		}
	}

	private static void addRepealing(Edition edition, ClauseFact fact, List<RuleBroken> against) {
		if (fact.from() == null) {
			against.add(new RuleBroken("catalogue.clauses.since-when", edition.designation()).at("from"));
		}
		if (fact.other() == null) {
			against.add(new RuleBroken("catalogue.clauses.by-what", edition.designation()).at("other"));
		}
	}

	/**
	 * Within the life of the edition and of what says so. Of several first days the
	 * latest one is named, of several ends the earliest: what is mended once is right.
	 */
	private static void addDay(Edition edition, ClauseFact fact, @Nullable Edition other, List<RuleBroken> against) {
		var from = fact.from();
		boolean repeals = other != null && fact.kind() == ClauseFact.Kind.REPEALED;
		var older = repeals ? Repealing.notLater(edition, Objects.requireNonNull(other)) : Optional.<RuleBroken>empty();
		older.ifPresent(against::add);
		if (from == null) {
			return;
		}
		var bounds = new ArrayList<Bound>(List.of(tooEarly(edition, from), tooLate(edition, from)));
		if (other != null && older.isEmpty()) {
			bounds.add(tooEarly(other, from));
			if (repeals) {
				bounds.addAll(Repealing.force(from, other));
			}
		}
		bounds.stream()
			.filter((each) -> !each.isEnd() && from.isBefore(each.day()))
			.max(Comparator.comparing(Bound::day))
			.or(() -> bounds.stream()
				.filter((each) -> each.isEnd() && !from.isBefore(each.day()))
				.min(Comparator.comparing(Bound::day)))
			.map(Bound::refusal)
			.ifPresent(against::add);
	}

	private static Bound tooEarly(Edition by, LocalDate from) {
		var known = known(by);
		return new Bound(known, false,
				new RuleBroken("catalogue.clauses.too-early", from, by.designation(), known).at("from"));
	}

	private static Bound tooLate(Edition edition, LocalDate from) {
		var end = edition.endsOn().or(edition::endedSeen).orElse(LocalDate.MAX);
		return new Bound(end, true,
				new RuleBroken("catalogue.clauses.too-late", from, edition.designation(), end.minusDays(1)).at("from"));
	}

	/** The day of its publication, or else the first one of its force. */
	private static LocalDate known(Edition edition) {
		var published = edition.dates().published();
		return (published != null) ? published.start() : edition.startsOn().orElse(LocalDate.MIN);
	}

	/** Whether one fact says all that another one does. */
	private static boolean says(ClauseFact known, ClauseFact fact) {
		return known.kind() == fact.kind() && Objects.equals(known.from(), fact.from())
				&& (known.isOfAll() || !fact.isOfAll() && known.clauses().containsAll(fact.clauses()));
	}

	/**
	 * A day that the first day has to respect.
	 *
	 * @param isEnd whether the first day lies before it; else not before it
	 * @param refusal what is said where it does not
	 */
	record Bound(LocalDate day, boolean isEnd, RuleBroken refusal) {
	}

}
