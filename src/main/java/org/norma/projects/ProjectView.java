package org.norma.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.designations.AdoptionDegree;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Texts;

/**
 * A project as others read it.
 *
 * @param id its identifier
 * @param code its number for people before a plan number is given, such as
 * {@code P-2026-0042}, or the plan number
 * @param title title of the standard in the making
 * @param level level under whose rules it runs
 * @param kind what it makes
 * @param procedure how fast it may go
 * @param stage where it is
 * @param state whether it moves
 * @param route the stages it passes, in order
 * @param enteredStageOn day on which it entered its stage
 * @param committeeId committee in charge, {@code null} for an expert group
 * @param authorityId authority or organisation that decides and issues
 * @param leadBodyId body that leads the drafting
 * @param draftingBodies all bodies that draft, the lead included
 * @param cooperating authorities that sign off or object
 * @param documentId text in the making, {@code null} before there is one
 * @param targetEditionId edition that is revised, amended, corrected, converted or
 * withdrawn
 * @param adopts number of the international standard that is adopted
 * @param degree degree of that adoption
 * @param urgentReason why it is urgent
 * @param adoption what is answered about the source
 * @param dueOn day on which the text must be submitted for approval under the rules,
 * extension included
 */
public record ProjectView(ProjectId id, String code, Texts title, LevelCode level, ProjectKind kind,
		Procedure procedure, Stage stage, ProjectState state, List<Stage> route, LocalDate enteredStageOn,
		@Nullable UUID committeeId, UUID authorityId, @Nullable UUID leadBodyId, Set<UUID> draftingBodies,
		Set<UUID> cooperating, @Nullable UUID documentId, @Nullable UUID targetEditionId, @Nullable String adopts,
		@Nullable AdoptionDegree degree, @Nullable String urgentReason, AdoptionAnswers adoption,
		@Nullable LocalDate dueOn) {

	public boolean urgent() {
		return this.procedure == Procedure.URGENT;
	}

	/** Path of its page. */
	public String href() {
		return "/projects/" + this.id.value();
	}

	/** Whether it is on its way. */
	public boolean active() {
		return this.state == ProjectState.ACTIVE;
	}

	/** Whether it is stopped for a reason, to be resumed. */
	public boolean suspended() {
		return this.state == ProjectState.SUSPENDED;
	}

	/** Whether it has not come to an end: it is on its way, or only stopped. */
	public boolean open() {
		return active() || suspended();
	}

	/** Whether it was given up or refused. */
	public boolean cancelled() {
		return this.state == ProjectState.CANCELLED;
	}

	/** Whether its result is published or carried out. */
	public boolean completed() {
		return this.state == ProjectState.COMPLETED;
	}

	/** Whether it makes a new edition of a standard. */
	public boolean revises() {
		return this.kind == ProjectKind.REVISION;
	}

	/** Whether it withdraws an edition. */
	public boolean withdraws() {
		return this.kind == ProjectKind.WITHDRAWAL;
	}

}
