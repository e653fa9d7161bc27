package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a fact does to clauses of an edition from a day on. It is kept with the edition,
 * so that each list answers for the day asked about.
 *
 * @param binds whether they bind from then on; else they no longer do
 * @param clauses numbers of the clauses; none for all that bind
 * @param from first day, {@code null} for as long as the edition is there
 * @param basis announcement or law that says so
 */
public record ClauseEffect(boolean binds, List<String> clauses, @Nullable LocalDate from, @Nullable String basis) {

	public ClauseEffect {
		clauses = List.copyOf(clauses);
	}

	/** Whether it concerns all clauses that bind. */
	public boolean isOfAll() {
		return this.clauses.isEmpty();
	}

	/** Whether it holds on the day. */
	public boolean holdsOn(LocalDate day) {
		return this.from == null || !this.from.isAfter(day);
	}

}
