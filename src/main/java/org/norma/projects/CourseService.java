package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiPredicate;

import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves, extends, suspends, resumes and cancels projects. */
@Service
@Transactional
public class CourseService {

	private final ProjectDesk desk;

	private final ProjectRules rules;

	private final ProjectAccess access;

	private final GateKeeper gates;

	private final UpheldObjections upheld;

	private final StageMachine machine;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CourseService(ProjectDesk desk, ProjectRules rules, ProjectAccess access, GateKeeper gates, Exemptions exemptions,
			UpheldObjections upheld, StageMachine machine, ApplicationEventPublisher events, Clock clock) {
		this.desk = desk;
		this.rules = rules;
		this.access = access;
		this.gates = gates;
		this.upheld = upheld;
		this.machine = machine;
		this.events = events;
		this.clock = clock;
	}

	/** Moves the project on, when all gates of its stage are open. */
	public void advance(ProjectId id, int seen) {
		var project = take(id, seen, this.access::mayLead);
		this.machine.advance(project, null);
	}

	/**
	 * Extends the period once, by no more than the rules allow, asked for as early as
	 * they say. A suspension does not extend it: the rules know no other way.
	 */
	public void extend(ProjectId id, int seen, int months, String reason) {
		var project = take(id, seen, this.access::mayDecide);
		var view = this.desk.view(project);
		var due = new Extension(view, project.timetable(), this.rules, months).granted(LocalDate.now(this.clock));
		project.extend(months, due);
		this.desk.done(project, Role.OFFICIAL, "project.extended", null, reason, due.toString());
	}

	/** Stops the project for a reason. The period of the rules goes on. */
	public void suspend(ProjectId id, int seen, String reason) {
		var project = take(id, seen, this.access::mayDecide);
		project.suspend(LocalDate.now(this.clock));
		this.desk.done(project, Role.OFFICIAL, "project.suspended", null, reason, null);
		tell(id, CourseChanged.Turn.SUSPENDED, reason);
	}

	public void resume(ProjectId id, int seen, String reason) {
		var project = take(id, seen, this.access::mayDecide);
		project.resume();
		this.desk.done(project, Role.OFFICIAL, "project.resumed", null, reason, null);
		tell(id, CourseChanged.Turn.RESUMED, reason);
	}

	/** Gives the project up. */
	public void cancel(ProjectId id, int seen, String reason) {
		var project = take(id, seen, this.access::mayDecide);
		project.cancel();
		this.desk.done(project, Role.OFFICIAL, "project.cancelled", null, reason, null);
		tell(id, CourseChanged.Turn.CANCELLED, reason);
	}

	/**
	 * Sends the project back to drafting, because an objection was upheld and the text
	 * has to change.
	 * @param reason shown publicly
	 * @throws RuleBroken when no objection was upheld, or others are asked about the text
	 */
	public void redraft(ProjectId id, int seen, String reason) {
		var project = take(id, seen, this.access::mayDecide);
		var view = this.desk.view(project);
		project.refuseUnlessActive();
		this.upheld.refuseWithout(view);
		this.gates.refuseReturn(view);
		this.machine.sendBack(id, Stage.DRAFTING, reason);
	}

	private void tell(ProjectId id, CourseChanged.Turn turn, String reason) {
		this.events.publishEvent(new CourseChanged(id, turn, reason));
	}

	private Project take(ProjectId id, int seen, BiPredicate<ProjectView, Actor> right) {
		var project = this.desk.take(id);
		this.access.require((actor) -> right.test(this.desk.view(project), actor));
		return this.desk.take(id, seen);
	}

}
