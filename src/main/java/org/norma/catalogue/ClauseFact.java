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
 * @param known first day on which it could be known that it would come: the publication
 * of the other standard; {@code null} where that is not known
 */
public record ClauseFact(UUID id, Designation edition, Kind kind, List<String> clauses, @Nullable LocalDate from,
		@Nullable Designation other, @Nullable String basis, @Nullable LocalDate known) {

	ClauseFact(UUID id, Designation edition, Kind kind, List<String> clauses, @Nullable LocalDate from,
			@Nullable Designation other, @Nullable String basis) {
		this(id, edition, kind, clauses, from, other, basis, null);
	}

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

	/** Whether it held on the day, or was known to come. */
	public boolean isKnownOn(LocalDate day) {
		return holdsOn(day) || this.known != null && !this.known.isAfter(day);
	}

	ClauseEffect effect() {
		return new ClauseEffect(this.kind == Kind.BINDS, this.clauses, this.from, this.basis);
	}

	/** What it says of the clauses. */
	public enum Kind {

		/** They bind in a text that as a whole does not (强制性条文). */
		BINDS,
		/** They bind no longer: another standard ended them. */
		REPEALED

	}

}
