package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;

/**
 * What is known of clauses of an edition from a day on.
 *
 * @param edition number of the edition to which the clauses belong
 * @param clauses numbers of the clauses; none for all that bind
 * @param from first day, {@code null} for as long as the edition is there
 * @param other the standard that says so
 * @param basis announcement or law that says so
 */
public record ClauseFact(UUID id, Designation edition, Kind kind, List<String> clauses, @Nullable LocalDate from,
		@Nullable Designation other, @Nullable String basis) {

	public ClauseFact {
		clauses = List.copyOf(clauses);
	}

	/** Whether it holds for all clauses that bind. */
	public boolean isOfAll() {
		return this.clauses.isEmpty();
	}

	/** Whether it holds on the day. */
	public boolean holdsOn(LocalDate day) {
		return this.from == null || !this.from.isAfter(day);
	}

	/** What it says of the clauses. */
	public enum Kind {

		/** They bind in a text that as a whole does not (强制性条文). */
		BINDS,
		/** They bind no longer: another standard ended them. */
		REPEALED

	}

}
