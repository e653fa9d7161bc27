package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.norma.hierarchy.Rule;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every day: who is late is told, after 30 days the authority above, and after the last
 * day that an extension could reach the cancellation is proposed.
 */
@Service
public class LateProjects {

	/** Days after the due day when the authority above is told; chosen, no rule says. */
	private static final int ESCALATION = 30;

	private final ProjectRepository projects;

	private final CoordinationRepository coordinations;

	private final CoordinationService coordination;

	private final ProjectsOfLevel moves;

	private final ProjectDesk desk;

	private final ProjectRules rules;

	private final ProjectAccess access;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LateProjects(ProjectRepository projects, CoordinationRepository coordinations, CoordinationService coordination,
			ProjectsOfLevel moves, ProjectDesk desk, ProjectRules rules, ProjectAccess access,
			ApplicationEventPublisher events, Clock clock) {
		this.moves = moves;
		this.projects = projects;
		this.coordinations = coordinations;
		this.coordination = coordination;
		this.desk = desk;
		this.rules = rules;
		this.access = access;
		this.events = events;
		this.clock = clock;
	}

	/** Runs once a day in the cluster; running it again changes nothing. */
	@Transactional
	public void check() {
		var today = LocalDate.now(this.clock);
		this.moves.catchUp();
		this.projects.late(today).forEach((id) -> warn(this.desk.take(id), today));
		this.coordinations.late(today).stream().forEach((each) -> escalate(each));
		this.coordination.bringToRegistered();
	}

	/**
	 * Where there is a body that decides; until then the checklist says that it is
	 * missing.
	 */
	private void escalate(Coordination each) {
		var project = this.desk.take(each.projectId());
		var view = this.desk.view(project);
		if (view.state() == ProjectState.ACTIVE && each.isToEscalate(this.rules.silence(view))
				&& this.coordination.body(view).isPresent()) {
			this.coordination.escalate(project, each, null);
		}
	}

	private void warn(Project project, LocalDate today) {
		var view = this.desk.view(project);
		var times = project.timetable();
		var due = view.dueOn();
		if (due == null || !Lateness.of(view, today).late()) {
			return;
		}
		if (times.overdueNotedOn() == null) {
			project.warn(today, null, null);
			tell(project, "project.overdue", "projects.notice.overdue", view.authorityId());
		}
		times = project.timetable();
		if (times.escalatedOn() == null && today.isAfter(due.plusDays(ESCALATION))) {
			project.warn(times.overdueNotedOn(), today, null);
			tell(project, "project.escalated", "projects.notice.late-above",
					this.access.authorityAbove(view.authorityId()).orElse(view.authorityId()));
		}
		times = project.timetable();
		if (times.cancellationProposedOn() == null && today.isAfter(limit(view, times, due))) {
			project.warn(times.overdueNotedOn(), times.escalatedOn(), today);
			tell(project, "project.cancellation-proposed", "projects.notice.cancellation", view.authorityId());
		}
	}

	/** The last day that the rules could give. */
	private LocalDate limit(ProjectView view, Timetable times, LocalDate due) {
		var more = (times.extendedMonths() == null) ? this.rules.of(view).months(Rule.EXTENSION_MONTHS).orElse(0) : 0;
		return due.plusMonths(more);
	}

	private void tell(Project project, String verb, String notice, UUID authority) {
		var view = this.desk.view(project);
		this.desk.done(project, Role.OFFICIAL, verb, null, null, String.valueOf(view.dueOn()));
		var arguments = List.of(view.code(), view.title(), String.valueOf(view.dueOn()));
		var once = verb + "-" + view.id().value() + "-" + view.dueOn();
		this.events.publishEvent(
				new Notice(Notice.Recipients.holders(Role.OFFICIAL, authority), notice, arguments, view.href(), once));
		if (view.leadBodyId() != null) {
			this.events.publishEvent(new Notice(Notice.Recipients.holders(Role.DRAFTER, view.leadBodyId()), notice,
					arguments, view.href(), once + "-lead"));
		}
	}

}
