package org.norma.publications;

import java.time.LocalDate;
import java.util.Objects;

import org.norma.shared.RuleBroken;

/**
 * How long what is replaced may be applied beside the new edition.
 *
 * @param effectiveOn first day of the new edition
 * @param endsOn first day on which the new edition alone is in force
 */
record Transition(LocalDate effectiveOn, LocalDate endsOn) {

	/**
	 * Ends where the new edition takes effect, or on the later day that is announced.
	 * @throws RuleBroken when it would end before, or years after
	 */
	static Transition of(PublicationData data, IssueDates dates, LocalDate effectiveOn) {
		var first = effectiveOn.minusDays(1);
		var last = Objects.requireNonNullElse(data.transitionUntil(), first);
		if (last.isBefore(first) || last.isAfter(dates.latest())) {
			throw new RuleBroken("publications.refused.transition", last, first, dates.latest()).at("transitionUntil");
		}
		return new Transition(effectiveOn, last.plusDays(1));
	}

	/** Whether both editions are in force for some days. */
	boolean overlaps() {
		return this.endsOn.isAfter(this.effectiveOn);
	}

}
