package org.norma.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

/** A work item on its way along its route; only the services of this module move it. */
@Entity
@Table(name = "project")
@SuppressWarnings("NullAway.Init")
class Project {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ProjectId id;

	@Version
	private @Nullable Integer version;

	private String code;

	private String proposalCode;

	private @Nullable String planNumber;

	@Embedded
	private Subject subject;

	@Enumerated(EnumType.STRING)
	private Procedure procedure;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private String[] route;

	@Enumerated(EnumType.STRING)
	private Stage stage;

	@Enumerated(EnumType.STRING)
	private ProjectState state;

	private LocalDate enteredStageOn;

	@ElementCollection
	@CollectionTable(name = "project_drafting", joinColumns = @JoinColumn(name = "project_id"))
	@Column(name = "body_id")
	private Set<UUID> draftingBodies;

	private @Nullable UUID documentId;

	private LocalDate proposedOn;

	private @Nullable UUID proposedBy;

	private @Nullable String result;

	@Embedded
	private @Nullable Timetable timetable;

	protected Project() {
	}

	Project(String code, ProposalData proposal, List<Stage> route, @Nullable UUID proposedBy, LocalDate today) {
		this.id = ProjectId.next();
		this.code = code;
		this.proposalCode = code;
		this.state = ProjectState.ACTIVE;
		this.proposedOn = today;
		this.proposedBy = proposedBy;
		take(proposal, route);
		this.stage = route.get(0);
		this.enteredStageOn = today;
	}

	private void take(ProposalData proposal, List<Stage> stages) {
		this.subject = Subject.of(proposal);
		this.procedure = proposal.procedure();
		this.draftingBodies = new java.util.HashSet<>(proposal.drafters());
		take(stages);
	}

	private void take(List<Stage> stages) {
		this.route = stages.stream().map(Stage::name).toArray(String[]::new);
	}

	/** Changes a proposal before its decision; publicity starts anew. */
	void change(ProposalData proposal, List<Stage> stages, LocalDate today) {
		refuseUnlessActive();
		if (this.stage != Stage.PRELIMINARY && this.stage != Stage.PROPOSAL) {
			throw new RuleBroken("projects.refused.decided", this.code);
		}
		take(proposal, stages);
		if (!stages.contains(this.stage)) {
			enter(stages.get(0), today);
		}
		this.timetable = timetable().publicity(null, null);
	}

	/** Its level became part of another; what was decided stays. */
	void moveTo(LevelCode level, UUID authority) {
		this.subject = this.subject.at(level, authority);
	}

	void publicise(LocalDate from, LocalDate until) {
		refuseUnlessActive();
		refuseUnlessIn(Stage.PROPOSAL);
		this.timetable = timetable().publicity(from, until);
	}

	void accept(@Nullable String number, LocalDate today, @Nullable LocalDate due) {
		refuseUnlessActive();
		this.planNumber = number;
		if (number != null) {
			this.code = number;
		}
		this.timetable = timetable().decided(today, due);
	}

	void refuse(LocalDate today) {
		refuseUnlessActive();
		refuseUnlessIn(Stage.PROPOSAL);
		this.timetable = timetable().decided(today, null);
		become(ProjectState.CANCELLED);
	}

	/** Enters a stage of its route; the successor table allows no other. */
	void move(Stage to, LocalDate today) {
		refuseUnlessActive();
		if (!StageTable.allows(route(), this.stage, to)) {
			throw new RuleBroken("projects.refused.move", this.code, this.stage.code(), to.code());
		}
		enter(to, today);
	}

	/** Ends the shortened procedure: from now on all stages are passed. */
	void takeFullRoute(List<Stage> stages) {
		this.procedure = Procedure.NORMAL;
		take(stages);
	}

	private void enter(Stage to, LocalDate today) {
		this.stage = to;
		this.enteredStageOn = today;
	}

	void write(UUID document) {
		this.documentId = document;
	}

	void extend(int months, LocalDate due) {
		refuseUnlessActive();
		this.timetable = timetable().extended(months, due);
	}

	void suspend(LocalDate today) {
		become(ProjectState.SUSPENDED);
		this.timetable = timetable().suspended(today);
	}

	void resume() {
		refuseUnlessSuspended();
		become(ProjectState.ACTIVE);
		this.timetable = timetable().suspended(null);
	}

	void cancel() {
		become(ProjectState.CANCELLED);
	}

	void complete(String designation) {
		refuseUnlessActive();
		if (!StageTable.isLast(route(), this.stage)) {
			throw new RuleBroken("projects.refused.not-at-end", this.code, this.stage.code());
		}
		become(ProjectState.COMPLETED);
		this.result = designation;
	}

	void warn(@Nullable LocalDate overdue, @Nullable LocalDate escalated, @Nullable LocalDate cancellation) {
		this.timetable = timetable().warned(overdue, escalated, cancellation);
	}

	private void become(ProjectState next) {
		refuseUnlessMayBecome(next);
		this.state = next;
	}

	void refuseUnlessMayBecome(ProjectState next) {
		if (!this.state.mayBecome(next)) {
			throw new RuleBroken("projects.refused.state." + this.state.name(), this.code);
		}
	}

	void refuseUnlessSuspended() {
		if (this.state != ProjectState.SUSPENDED) {
			throw new RuleBroken("projects.refused.not-suspended", this.code);
		}
	}

	void refuseUnlessActive() {
		if (this.state != ProjectState.ACTIVE) {
			throw new RuleBroken("projects.refused.state." + this.state.name(), this.code);
		}
	}

	private void refuseUnlessIn(Stage wanted) {
		if (this.stage != wanted) {
			throw new RuleBroken("projects.refused.stage", this.code, this.stage.code(), wanted.code());
		}
	}

	ProjectId id() {
		return this.id;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	Subject subject() {
		return this.subject;
	}

	Optional<UUID> proposedBy() {
		return Optional.ofNullable(this.proposedBy);
	}

	LocalDate proposedOn() {
		return this.proposedOn;
	}

	Optional<String> result() {
		return Optional.ofNullable(this.result);
	}

	/** What it is called: as a proposal, then by its plan number. */
	String code() {
		return this.code;
	}

	/** What it was called before a plan number was given. */
	String proposalCode() {
		return this.proposalCode;
	}

	Optional<String> planNumber() {
		return Optional.ofNullable(this.planNumber);
	}

	List<Stage> route() {
		return Stream.of(this.route).map(Stage::valueOf).toList();
	}

	Timetable timetable() {
		return (this.timetable != null) ? this.timetable : Timetable.empty();
	}

	ProjectView view(Set<UUID> cooperating) {
		return new ProjectView(this.id, this.code, this.subject.title(), new LevelCode(this.subject.level()),
				this.subject.kind(), this.procedure, this.stage, this.state, route(), this.enteredStageOn,
				this.subject.committeeId(), this.subject.authorityId(), this.subject.leadBodyId(),
				Set.copyOf(this.draftingBodies), cooperating, this.documentId, this.subject.targetEditionId(),
				this.subject.adopts(), this.subject.degree(), this.subject.urgentReason(), this.subject.adoption(),
				timetable().dueOn());
	}

}
