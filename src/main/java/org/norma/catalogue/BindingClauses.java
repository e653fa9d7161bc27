package org.norma.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Which clauses of an edition bind on a day.
 *
 * @param clauses those that bind, in their order
 * @param ended whether there were binding clauses and all are repealed
 */
public record BindingClauses(List<String> clauses, boolean ended) {

	/** 5.10 comes after 5.9. */
	private static final Comparator<String> IN_ORDER = Comparator
		.comparing((String clause) -> clause.replaceAll("(\\d+)", "0000$1").replaceAll("0*(\\d{5})", "$1"))
		.thenComparing(Comparator.naturalOrder());

	/** Of facts in whatever order; what is bound again later binds. */
	static BindingClauses on(List<ClauseFact> facts, LocalDate day) {
		var binding = new TreeSet<String>(IN_ORDER);
		var past = facts.stream()
			.filter((fact) -> fact.holdsOn(day))
			.sorted(Comparator.comparing((fact) -> Objects.requireNonNullElse(fact.from(), LocalDate.MIN)))
			.toList();
		for (var fact : past) {
			switch (fact.kind()) {
				case BINDS -> binding.addAll(fact.clauses());
				case REPEALED -> binding.removeIf((clause) -> fact.isOfAll() || fact.clauses().contains(clause));
			}
		}
		return new BindingClauses(List.copyOf(binding), binding.isEmpty() && past.stream()
			.anyMatch(
					(fact) -> fact.kind() == ClauseFact.Kind.REPEALED && (fact.isOfAll() || boundBefore(past, fact))));
	}

	private static boolean boundBefore(List<ClauseFact> past, ClauseFact repealed) {
		return past.stream()
			.anyMatch((fact) -> fact.kind() == ClauseFact.Kind.BINDS
					&& fact.clauses().stream().anyMatch(repealed.clauses()::contains));
	}

}
