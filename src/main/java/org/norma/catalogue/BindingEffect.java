package org.norma.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Binding;

/**
 * How far an edition binds on a day: the whole text, and single clauses of it.
 *
 * @param whole how far the text binds; what was mandatory is voluntary when all its
 * clauses are repealed while the text stays in force
 * @param single clauses that bind by themselves, and those that no longer do
 * @param end what ended the binding of a mandatory text, {@code null} where nothing did
 */
public record BindingEffect(Binding whole, BindingClauses single, @Nullable ClauseEffect end) {

	static BindingEffect of(Binding stated, List<ClauseEffect> effects, LocalDate day) {
		var end = (stated != Binding.MANDATORY) ? null
				: effects.stream()
					.filter((each) -> !each.binds() && each.isOfAll() && each.holdsOn(day))
					.min(Comparator.comparing((each) -> Objects.requireNonNullElse(each.from(), LocalDate.MIN)))
					.orElse(null);
		return new BindingEffect((end != null) ? Binding.VOLUNTARY : stated, BindingClauses.on(effects, day), end);
	}

	/** Clauses that bind while the text as a whole does not. */
	public List<String> clauses() {
		return (this.whole != Binding.MANDATORY) ? this.single.clauses() : List.of();
	}

	/** Clauses that no longer bind while the text as a whole does. */
	public List<String> exceptions() {
		return (this.whole == Binding.MANDATORY) ? this.single.repealed() : List.of();
	}

	/**
	 * Under what it is found: a text of which single clauses bind is mandatory in them.
	 */
	public List<Binding> values() {
		return clauses().isEmpty() ? List.of(this.whole) : List.of(this.whole, Binding.MANDATORY);
	}

}
