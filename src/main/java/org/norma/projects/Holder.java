package org.norma.projects;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a project now.
 *
 * @param role part of the message key {@code projects.holder.<role>}
 * @param bodyId the body, {@code null} where it is not one, such as the public
 * @param since since when
 */
public record Holder(String role, @Nullable UUID bodyId, LocalDate since) {

	/** Follows from the stage and what has been done in it. */
	static Holder of(ProjectView project, Timetable times, LocalDate today) {
		var since = project.enteredStageOn();
		return switch (project.stage()) {
			case PRELIMINARY -> new Holder("proposer", project.committeeId(), since);
			case PROPOSAL -> ofProposal(project, times, today);
			case DRAFTING -> new Holder("drafting", lead(project), since);
			case CONSULTATION -> new Holder("consultation", lead(project), since);
			case REVIEW -> new Holder((project.committeeId() != null) ? "review" : "experts",
					(project.committeeId() != null) ? project.committeeId() : project.authorityId(), since);
			case APPROVAL, PUBLICATION, WITHDRAWAL -> new Holder("authority", project.authorityId(), since);
		};
	}

	private static Holder ofProposal(ProjectView project, Timetable times, LocalDate today) {
		var from = times.publicityFrom();
		var until = times.publicityUntil();
		if (from == null || until == null) {
			return new Holder("authority", project.authorityId(), project.enteredStageOn());
		}
		return today.isAfter(until) ? new Holder("authority", project.authorityId(), until.plusDays(1))
				: new Holder("public", null, from);
	}

	/** The body that leads the drafting, else the committee, else the authority. */
	static UUID lead(ProjectView project) {
		return java.util.Objects.requireNonNullElse(project.leadBodyId(),
				java.util.Objects.requireNonNullElse(project.committeeId(), project.authorityId()));
	}

}
