package org.norma.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
		else if (other != null && fact.kind() == ClauseFact.Kind.REPEALED) {
			Repealing.against(edition, fact.from(), other).ifPresent(against::add);
		}
		day(edition, fact.from(), other).ifPresent(against::add);
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

	/** Within the life of the edition, and not before what says so was published. */
	private static Optional<RuleBroken> day(Edition edition, @Nullable LocalDate from, @Nullable Edition other) {
		if (from == null) {
			return Optional.empty();
		}
		var end = edition.endsOn().or(edition::endedSeen).orElse(LocalDate.MAX);
		if (!from.isBefore(end)) {
			return Optional
				.of(new RuleBroken("catalogue.clauses.too-late", from, edition.designation(), end.minusDays(1))
					.at("from"));
		}
		return Stream.of(edition, other)
			.filter(Objects::nonNull)
			.filter((each) -> from.isBefore(known(each)))
			.findFirst()
			.map((each) -> new RuleBroken("catalogue.clauses.too-early", from, each.designation(), known(each))
				.at("from"));
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
