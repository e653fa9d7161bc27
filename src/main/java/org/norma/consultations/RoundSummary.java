package org.norma.consultations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectId;

/**
 * A round as others read it. Days are inclusive in the authority's zone.
 *
 * @param ordinal its number among the rounds of its kind
 * @param closesOn last day on which comments are taken
 * @param closedOn day on which it was closed, {@code null} before
 * @param ruleDays days that the rule asked for when it was opened
 * @param ruleBasis legal basis of that rule in the reader's language
 * @param documentId text on which it is held
 * @param revisionId the frozen revision, {@code null} for withdrawals and proposals
 * @param committeeId committee of a committee round
 * @param endReason the public reason why it ended before its day
 * @param haltedOn day on which it stopped with its project, {@code null} while it does
 * not
 * @param haltReason why the project was suspended
 * @param daysLeft days until the last one, negative afterwards
 */
public record RoundSummary(RoundId id, ProjectId projectId, int ordinal, RoundKind kind, RoundState state,
		LocalDate openedOn, LocalDate closesOn, @Nullable LocalDate closedOn, int ruleDays, String ruleBasis,
		String openedBy, @Nullable UUID documentId, @Nullable UUID revisionId, @Nullable UUID committeeId,
		@Nullable String endReason, @Nullable LocalDate haltedOn, @Nullable String haltReason, long daysLeft) {

	public boolean running() {
		return this.state == RoundState.RUNNING;
	}

	/** Whether it counts for the stage in which the project is. */
	public boolean counts() {
		return this.state != RoundState.SET_ASIDE && this.kind != RoundKind.PUBLICITY;
	}

	/** Whether it ended on or before the last day that was announced. */
	public boolean endedEarly() {
		return this.closedOn != null && !this.closedOn.isAfter(this.closesOn);
	}

	/** The last day on which comments are, or were, taken. */
	public LocalDate lastDay() {
		return (this.closedOn != null && endedEarly()) ? this.closedOn : this.closesOn;
	}

	/** Days from its first to its last day; the first does not count. */
	public long days() {
		return ChronoUnit.DAYS.between(this.openedOn, lastDay());
	}

	/** Days over on a day, all of them after its end. */
	public long daysHeld(LocalDate today) {
		return Math.max(0, ChronoUnit.DAYS.between(this.openedOn, today.isBefore(lastDay()) ? today : lastDay()));
	}

	/** Path of its page. */
	public String href() {
		return "/consultations/" + this.id.value();
	}

	/** Whether its project stopped it. */
	public boolean halted() {
		return this.state == RoundState.HALTED;
	}

	/** Whether its last day is over and it waits to be closed. */
	public boolean ended() {
		return this.state == RoundState.ENDED;
	}

	/** Whether it was held before the project was sent back. */
	public boolean setAside() {
		return this.state == RoundState.SET_ASIDE;
	}

	/** Whether it is about a proposal while that is public. */
	public boolean publicity() {
		return this.kind == RoundKind.PUBLICITY;
	}

}
