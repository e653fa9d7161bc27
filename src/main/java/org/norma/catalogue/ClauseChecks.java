package org.norma.catalogue;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Binding;
import org.norma.shared.RuleBroken;

/** Refuses facts about clauses that cannot be. */
final class ClauseChecks {

	private ClauseChecks() {
	}

	/**
	 * @param other the standard that says so, {@code null} where none is named
	 */
	static void check(Edition edition, ClauseFact fact, ClauseRecord known, @Nullable Edition other) {
		if (fact.kind() == ClauseFact.Kind.BINDS) {
			checkBinding(edition, fact);
		}
		else if (other == null || fact.from() == null) {
			throw ((other == null) ? new RuleBroken("catalogue.clauses.by-what", edition.designation()).at("other")
					: new RuleBroken("catalogue.clauses.since-when", edition.designation()).at("from"));
		}
		if (other != null && other.id().equals(edition.id())) {
			throw new RuleBroken("catalogue.relation-to-itself", edition.designation()).at("other");
		}
		if (fact.from() != null) {
			checkDay(edition, fact.from(), other);
		}
		if (fact.basis() == null || fact.basis().isBlank()) {
			throw new RuleBroken("catalogue.clauses.no-basis", edition.designation()).at("basis");
		}
		if (known.own().stream().anyMatch((each) -> says(each, fact))) {
			throw new RuleBroken("catalogue.clauses.twice", edition.designation()).at("clauses");
		}
	}

	private static void checkBinding(Edition edition, ClauseFact fact) {
		if (fact.isOfAll()) {
			throw new RuleBroken("catalogue.clauses.which", edition.designation()).at("clauses");
		}
		var first = Objects.requireNonNullElseGet(fact.from(), () -> edition.startsOn().orElse(LocalDate.MIN));
		var name = edition.calledOn(first);
		if (name.binding() == Binding.MANDATORY) {
			throw new RuleBroken("catalogue.clauses.whole-binds", name.designation()).at("kind");
		}
	}

	/** Within the life of the edition, and not before what says so was published. */
	private static void checkDay(Edition edition, LocalDate from, @Nullable Edition other) {
		var first = known(edition);
		var end = edition.endsOn().or(edition::endedSeen).orElse(LocalDate.MAX);
		if (from.isBefore(first)) {
			throw new RuleBroken("catalogue.clauses.too-early", from, edition.designation(), first).at("from");
		}
		if (!from.isBefore(end)) {
			throw new RuleBroken("catalogue.clauses.too-late", from, edition.designation(), end.minusDays(1))
				.at("from");
		}
		if (other != null && from.isBefore(known(other))) {
			throw new RuleBroken("catalogue.clauses.too-early", from, other.designation(), known(other)).at("from");
		}
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

}
