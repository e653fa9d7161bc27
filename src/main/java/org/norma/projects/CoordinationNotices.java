package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.shared.Role;
import org.norma.shared.Texts;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells everybody whom the coordination of a project concerns: who objected or is silent,
 * the other cooperating authorities, the project's authority, the committee's
 * secretariat, those who draft, and the coordination body.
 */
@Component
class CoordinationNotices {

	private final Projects projects;

	private final BodyService bodies;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CoordinationNotices(Projects projects, BodyService bodies, ApplicationEventPublisher events, Clock clock) {
		this.projects = projects;
		this.bodies = bodies;
		this.events = events;
		this.clock = clock;
	}

	/** The drafters of the lead body and the authority are told on their own. */
	@EventListener
	void on(Objected objection) {
		this.projects.byId(objection.projectId()).ifPresent((project) -> {
			var told = everybody(project);
			told.remove(Recipients.holders(Role.OFFICIAL, project.authorityId()));
			if (project.leadBodyId() != null) {
				told.remove(Recipients.holders(Role.DRAFTER, project.leadBodyId()));
			}
			tell(told, "objected", project, objection.bodyId(), "", UUID.randomUUID().toString());
		});
	}

	void escalated(ProjectView project, Coordination point, Texts to) {
		var told = everybody(project);
		point.decider().ifPresent((body) -> told.add(Recipients.holders(Role.OFFICIAL, body)));
		tell(told, "escalated." + word(point), project, point.bodyId(), to, today());
	}

	void resolved(ProjectView project, Coordination point, CoordinationDecision decision) {
		tell(everybody(project), "resolved." + decision.taken(), project, point.bodyId(),
				java.util.Objects.requireNonNull(decision.reason()), today());
	}

	/** An objection is one, silence is silence. */
	private static String word(Coordination point) {
		return (point.position() == CoordinationPosition.OBJECTED) ? "objection" : "silence";
	}

	private static Set<Recipients> everybody(ProjectView project) {
		var told = new LinkedHashSet<>(CourseNotices.recipients(project));
		told.add(Recipients.holders(Role.OFFICIAL, project.authorityId()));
		return told;
	}

	private void tell(Set<Recipients> told, String what, ProjectView project, UUID body, Object word, String once) {
		var name = this.bodies.byId(new BodyId(body)).map(BodySummary::names).orElse(Texts.empty());
		told.forEach((each) -> this.events.publishEvent(new Notice(each, "projects.notice." + what,
				List.of(project.code(), project.title(), name, word), project.href() + "#coordination",
				"project-" + what + "-" + project.id().value() + "-" + body + "-" + once)));
	}

	private String today() {
		return LocalDate.now(this.clock).toString();
	}

}
