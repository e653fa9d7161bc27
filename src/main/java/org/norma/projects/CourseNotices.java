package org.norma.projects;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who works on a project that it was suspended, goes on or is given up: those who
 * draft, the committee's secretariat, the cooperating authorities.
 */
@Component
class CourseNotices {

	private final Projects projects;

	private final ApplicationEventPublisher events;

	CourseNotices(Projects projects, ApplicationEventPublisher events) {
		this.projects = projects;
		this.events = events;
	}

	@EventListener
	void on(CourseChanged change) {
		this.projects.byId(change.project()).ifPresent((project) -> tell(project, change));
	}

	private void tell(ProjectView project, CourseChanged change) {
		var word = change.turn().name().toLowerCase(Locale.ROOT);
		var occasion = "project-" + word + "-" + UUID.randomUUID();
		recipients(project).forEach((told) -> this.events.publishEvent(new Notice(told, "projects.notice." + word,
				List.of(project.code(), project.title(), change.reason()), project.href(), occasion)));
	}

	/** Who drafts, the committee, and the cooperating authorities. */
	static Set<Recipients> recipients(ProjectView project) {
		var told = new LinkedHashSet<Recipients>();
		project.draftingBodies().forEach((body) -> told.add(Recipients.holders(Role.DRAFTER, body)));
		if (project.committeeId() != null) {
			told.add(Recipients.holders(Role.OFFICIAL, project.committeeId()));
		}
		project.cooperating().forEach((body) -> told.add(Recipients.holders(Role.OFFICIAL, body)));
		return told;
	}

}
