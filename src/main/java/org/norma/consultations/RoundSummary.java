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
 * @param ruleBasis legal basis of that rule
 * @param documentId text on which it is held
 * @param revisionId the frozen revision, {@code null} for withdrawals and proposals
 * @param committeeId committee of a committee round
 * @param daysLeft days until the last one, negative afterwards
 */
public record RoundSummary(RoundId id, ProjectId projectId, int ordinal, RoundKind kind, RoundState state,
		LocalDate openedOn, LocalDate closesOn, @Nullable LocalDate closedOn, int ruleDays, String ruleBasis,
		String openedBy, @Nullable UUID documentId, @Nullable UUID revisionId, @Nullable UUID committeeId,
		long daysLeft) {

	public boolean running() {
		return this.state == RoundState.RUNNING;
	}

	/** Whether it counts for the stage in which the project is. */
	public boolean counts() {
		return this.state != RoundState.SET_ASIDE && this.kind != RoundKind.PUBLICITY;
	}

	/** Days from its first to its last day; the first does not count. */
	public long days() {
		return ChronoUnit.DAYS.between(this.openedOn, this.closesOn);
	}

	/** Days over on a day, all of them after its end. */
	public long daysHeld(LocalDate today) {
		return Math.max(0,
				ChronoUnit.DAYS.between(this.openedOn, today.isBefore(this.closesOn) ? today : this.closesOn));
	}

	/** Path of its page. */
	public String href() {
		return "/consultations/" + this.id.value();
	}

}
