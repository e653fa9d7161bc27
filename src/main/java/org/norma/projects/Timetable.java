package org.norma.projects;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The days of a project, inclusive in the authority's zone.
 *
 * @param publicityFrom day on which the proposal was made public
 * @param publicityUntil last day of publicity
 * @param decidedOn day on which the plan was decided
 * @param dueOn day on which the text must be submitted for approval, extension included
 * @param extendedMonths by how much it was extended, once
 * @param suspendedOn day since which it is suspended
 * @param overdueNotedOn day on which those concerned were told that it is late
 * @param escalatedOn day on which the authority above was told
 * @param cancellationProposedOn day on which its cancellation was proposed
 */
@Embeddable
record Timetable(@Nullable LocalDate publicityFrom, @Nullable LocalDate publicityUntil, @Nullable LocalDate decidedOn,
		@Nullable LocalDate dueOn, @Nullable Integer extendedMonths, @Nullable LocalDate suspendedOn,
		@Nullable LocalDate overdueNotedOn, @Nullable LocalDate escalatedOn,
		@Nullable LocalDate cancellationProposedOn) {

	static Timetable empty() {
		return new Timetable(null, null, null, null, null, null, null, null, null);
	}

	Timetable publicity(@Nullable LocalDate from, @Nullable LocalDate until) {
		return new Timetable(from, until, this.decidedOn, this.dueOn, this.extendedMonths, this.suspendedOn,
				this.overdueNotedOn, this.escalatedOn, this.cancellationProposedOn);
	}

	Timetable decided(LocalDate on, @Nullable LocalDate due) {
		return new Timetable(this.publicityFrom, this.publicityUntil, on, due, this.extendedMonths, this.suspendedOn,
				this.overdueNotedOn, this.escalatedOn, this.cancellationProposedOn);
	}

	/** A later due day: what was said about lateness no longer holds. */
	Timetable extended(int months, LocalDate due) {
		return new Timetable(this.publicityFrom, this.publicityUntil, this.decidedOn, due, months, this.suspendedOn,
				null, null, null);
	}

	Timetable suspended(@Nullable LocalDate since) {
		return new Timetable(this.publicityFrom, this.publicityUntil, this.decidedOn, this.dueOn, this.extendedMonths,
				since, this.overdueNotedOn, this.escalatedOn, this.cancellationProposedOn);
	}

	Timetable warned(@Nullable LocalDate overdue, @Nullable LocalDate escalated, @Nullable LocalDate cancellation) {
		return new Timetable(this.publicityFrom, this.publicityUntil, this.decidedOn, this.dueOn, this.extendedMonths,
				this.suspendedOn, overdue, escalated, cancellation);
	}

}
