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
 * @param repealed those that no longer do, as far as they are known by their numbers
 * @param ended whether there were binding clauses and all are repealed
 */
public record BindingClauses(List<String> clauses, List<String> repealed, boolean ended) {

	/** 5.10 comes after 5.9. */
	private static final Comparator<String> IN_ORDER = Comparator
		.comparing((String clause) -> clause.replaceAll("(\\d+)", "0000$1").replaceAll("0*(\\d{5})", "$1"))
		.thenComparing(Comparator.naturalOrder());

	/** Of effects in whatever order; what is bound again later binds. */
	static BindingClauses on(List<ClauseEffect> effects, LocalDate day) {
		var binding = new TreeSet<String>(IN_ORDER);
		var repealed = new TreeSet<String>(IN_ORDER);
		var past = effects.stream()
			.filter((each) -> each.holdsOn(day))
			.sorted(Comparator.comparing((each) -> Objects.requireNonNullElse(each.from(), LocalDate.MIN)))
			.toList();
		for (var effect : past) {
			if (effect.binds()) {
				binding.addAll(effect.clauses());
				effect.clauses().forEach(repealed::remove);
			}
			else {
				binding.removeIf((clause) -> effect.isOfAll() || effect.clauses().contains(clause));
				repealed.addAll(effect.clauses());
			}
		}
		return new BindingClauses(List.copyOf(binding), List.copyOf(repealed), binding.isEmpty()
				&& past.stream().anyMatch((each) -> !each.binds() && (each.isOfAll() || boundBefore(past, each))));
	}

	private static boolean boundBefore(List<ClauseEffect> past, ClauseEffect repealed) {
		return past.stream()
			.anyMatch((each) -> each.binds() && each.clauses().stream().anyMatch(repealed.clauses()::contains));
	}

}
