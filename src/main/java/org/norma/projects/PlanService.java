package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Conventions;
import org.norma.hierarchy.Rule;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes proposals public and decides on the plan (立项). */
@Service
@Transactional
public class PlanService {

	/** What a code of a department in a plan number may be at most. */
	public static final String DEPARTMENT = "[0-9A-Za-z]{1,8}";

	private final ProjectDesk desk;

	private final ProjectRules rules;

	private final ProjectNumbers numbers;

	private final ProjectAccess access;

	private final GateKeeper gates;

	private final Targets targets;

	private final SeparatePersons separate;

	private final StageMachine machine;

	private final Conventions conventions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PlanService(ProjectDesk desk, ProjectRules rules, ProjectNumbers numbers, ProjectAccess access, GateKeeper gates,
			Targets targets, SeparatePersons separate, StageMachine machine, Conventions conventions,
			ApplicationEventPublisher events, Clock clock) {
		this.conventions = conventions;
		this.desk = desk;
		this.rules = rules;
		this.numbers = numbers;
		this.access = access;
		this.gates = gates;
		this.targets = targets;
		this.separate = separate;
		this.machine = machine;
		this.events = events;
		this.clock = clock;
	}

	/** Submits an idea that was looked into as a proposal. */
	public void submit(ProjectId id, int seen) {
		var known = this.desk.take(id);
		this.access.require((actor) -> this.access.mayLead(this.desk.view(known), actor)
				|| known.proposedBy().filter(actor.accountId()::equals).isPresent());
		var project = this.desk.take(id, seen);
		if (this.desk.view(project).stage() != Stage.PRELIMINARY) {
			throw new RuleBroken("projects.refused.stage", this.desk.view(project).code(),
					this.desk.view(project).stage().code(), Stage.PRELIMINARY.code());
		}
		this.machine.advance(project, null);
	}

	/**
	 * Makes the proposal public from today; of one that is public already it moves the
	 * last day on.
	 * @param until last day; not before the rules allow
	 */
	public void publicise(ProjectId id, int seen, LocalDate until) {
		var project = take(id, seen);
		var view = this.desk.view(project);
		this.rules.refuseEnded(view, this.rules.today());
		this.targets.refuseEnded(view);
		var today = LocalDate.now(this.clock);
		var days = this.rules.publicityDays(view).orElse(0);
		var from = java.util.Objects.requireNonNullElse(project.timetable().publicityFrom(), today);
		var before = project.timetable().publicityUntil();
		var earliest = from.plusDays(days);
		if (until.isBefore(earliest)) {
			var rule = this.rules.publicityRule(view).orElse(Rule.PUBLICITY_DAYS);
			throw new RuleBroken("projects.refused.publicity-too-short", until.toString(), this.rules.levelName(view),
					String.valueOf(days), ProjectRules.basis(this.rules.of(view), rule), earliest.toString());
		}
		if (until.isAfter(from.plusYears(1))) {
			throw new RuleBroken("projects.refused.publicity-too-long", until.toString(), from.toString(),
					from.plusYears(1).toString());
		}
		if (before != null && !until.isAfter(before)) {
			throw new RuleBroken("projects.refused.public-already", view.code(), from.toString(), before.toString());
		}
		project.publicise(from, until);
		this.desk.done(project, Role.OFFICIAL, (before != null) ? "project.publicity-extended" : "project.publicised",
				null, null, until.toString());
		this.events.publishEvent(new PublicityChanged(id, until));
	}

	/**
	 * Takes the proposal into the plan, gives it its number and its due day, and begins
	 * its next stage.
	 * @param department code of the department in charge, where plan numbers name it
	 */
	public void accept(ProjectId id, int seen, @Nullable String department, @Nullable String reason) {
		if (department != null && !(department.matches(DEPARTMENT) && this.conventions.isDepartment(department))) {
			throw new RuleBroken("projects.refused.department", department).at("department");
		}
		var project = take(id, seen);
		var view = this.desk.view(project);
		refuseDecided(project, view);
		this.rules.refuseEnded(view, this.rules.today());
		this.targets.refuseEnded(view);
		this.gates.refuseWhileShut(view, DecisionGate.NAME);
		Actor.current().ifPresent((person) -> this.separate.refuse(view, Part.DECIDER, person));
		var today = LocalDate.now(this.clock);
		var months = this.rules.of(view).months(Rule.DRAFTING_MONTHS);
		var due = (months.isPresent() && view.kind() != ProjectKind.WITHDRAWAL) ? today.plusMonths(months.getAsInt())
				: null;
		var owed = Actor.current()
			.map((person) -> this.separate.owed(view, Part.DECIDER, person))
			.orElse(Map.<String, String>of());
		project.accept(this.numbers.nextPlan(view, Year.from(today), department), today, due);
		this.desk.note(project, Role.OFFICIAL, "project.accepted", reason, project.planNumber().orElse(null), owed);
		this.machine.advance(project, null);
	}

	/** Refuses the proposal; its end. */
	public void refuse(ProjectId id, int seen, String reason) {
		var project = take(id, seen);
		var view = this.desk.view(project);
		refuseDecided(project, view);
		project.refuse(LocalDate.now(this.clock));
		this.desk.done(project, Role.OFFICIAL, "project.refused", null, reason, null);
		this.events.publishEvent(new CourseChanged(id, CourseChanged.Turn.CANCELLED, reason));
	}

	/** For who decides; what happened meanwhile is told to nobody else. */
	private Project take(ProjectId id, int seen) {
		var view = this.desk.view(this.desk.take(id));
		this.access.require((actor) -> this.access.mayDecide(view, actor));
		return this.desk.take(id, seen);
	}

	static void refuseDecided(Project project, ProjectView view) {
		var decided = project.timetable().decidedOn();
		if (decided != null || view.stage() != Stage.PROPOSAL) {
			throw new RuleBroken("projects.refused.decided", view.code());
		}
	}

}
