package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.norma.hierarchy.Binding;

/**
 * How far an edition binds on each day, by its names and by what facts do to its clauses.
 *
 * @param now how far it binds by its present name
 * @param start first day of the edition
 */
record BindingHistory(Binding now, List<FormerNumber> formerly, List<ClauseEffect> effects, LocalDate start) {

	BindingHistory {
		formerly = List.copyOf(formerly);
		effects = List.copyOf(effects);
	}

	/**
	 * As a whole and in its clauses. What was said of clauses while the text was not
	 * mandatory ends nothing once it is.
	 */
	BindingEffect on(LocalDate day) {
		var stated = stated(day);
		return BindingEffect.of(stated,
				this.effects.stream()
					.filter((each) -> stated != Binding.MANDATORY || stated(first(each)) == stated)
					.toList(),
				day);
	}

	private Binding stated(LocalDate day) {
		return FormerNumber.on(this.formerly, day).map(FormerNumber::binding).orElse(this.now);
	}

	private LocalDate first(ClauseEffect effect) {
		return Objects.requireNonNullElse(effect.from(), this.start);
	}

	/** With another present name and other former ones. */
	BindingHistory called(Binding present, List<FormerNumber> former) {
		return new BindingHistory(present, former, this.effects, this.start);
	}

	/** With other facts about its clauses. */
	BindingHistory knowing(List<ClauseFact> facts) {
		return new BindingHistory(this.now, this.formerly, facts.stream().map(ClauseFact::effect).toList(), this.start);
	}

	/** Whether the text, or a clause of it, binds otherwise on some day. */
	boolean differsFrom(BindingHistory other) {
		return Stream.concat(turns(), other.turns()).anyMatch((day) -> !extent(day).equals(other.extent(day)));
	}

	/** Days on which something changes. */
	private Stream<LocalDate> turns() {
		return Stream
			.of(Stream.of(LocalDate.MIN), this.formerly.stream().map(FormerNumber::until),
					this.effects.stream().map(ClauseEffect::from).filter(Objects::nonNull))
			.flatMap((days) -> days);
	}

	private List<Object> extent(LocalDate day) {
		var effect = on(day);
		return List.of(effect.whole(), effect.clauses(), effect.exceptions());
	}

}
