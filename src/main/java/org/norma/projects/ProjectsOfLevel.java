package org.norma.projects;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelUse;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The projects on their way at a level: counted before it ends, and taken along when it
 * becomes part of another. Plan numbers, days and numbers of standards that were given
 * stay; the rules and, where the old one may not decide there, the authority are those of
 * the level that stays. Ended projects keep the level in which they ended. Before the
 * bodies, so that who heads the level that stays is still told from who comes to it.
 */
@Component
@Order(2)
class ProjectsOfLevel implements LevelUse {

	private final ProjectRepository projects;

	private final ProjectDesk desk;

	private final Authorities authorities;

	private final LevelDirectory levels;

	private final ApplicationEventPublisher events;

	ProjectsOfLevel(ProjectRepository projects, ProjectDesk desk, Authorities authorities, LevelDirectory levels,
			ApplicationEventPublisher events) {
		this.projects = projects;
		this.desk = desk;
		this.authorities = authorities;
		this.levels = levels;
		this.events = events;
	}

	@Override
	public String key() {
		return "projects.projects-of-level";
	}

	@Override
	public long count(LevelCode level) {
		return this.projects.runningAt(List.of(level.value())).size();
	}

	@Override
	public int move(LevelCode from, LevelCode into, LocalDate on) {
		var running = this.projects.runningAt(List.of(from.value()));
		running.forEach((id) -> move(this.desk.take(id), from, into));
		return running.size();
	}

	/** What came to a level while it was merged follows it. */
	void catchUp() {
		this.levels.all()
			.stream()
			.filter((level) -> level.mergedInto() != null)
			.map(Level::code)
			.forEach((level) -> move(level, this.levels.successorOf(level), LocalDate.MIN));
	}

	private void move(Project project, LevelCode from, LevelCode into) {
		var before = this.desk.view(project);
		project.moveTo(into, this.authorities.takingOver(before.authorityId(), into));
		this.desk.note(project, Role.ADMINISTRATOR, "project.level-moved", null, from + " → " + into,
				Map.of("level", into.value(), "authority", project.subject().authorityId().toString()));
		tell(before, this.desk.view(project), from, into);
	}

	private void tell(ProjectView before, ProjectView after, LevelCode from, LevelCode into) {
		var told = new LinkedHashSet<>(CourseNotices.recipients(after));
		told.add(Recipients.holders(Role.OFFICIAL, before.authorityId()));
		told.add(Recipients.holders(Role.OFFICIAL, after.authorityId()));
		if (after.leadBodyId() != null) {
			told.add(Recipients.holders(Role.DRAFTER, after.leadBodyId()));
		}
		var occasion = "project-level-moved-" + UUID.randomUUID();
		var arguments = List.of(after.code(), after.title(), this.levels.level(from).names(),
				this.levels.level(into).names());
		told.forEach((each) -> this.events
			.publishEvent(new Notice(each, "projects.notice.level-moved", arguments, after.href(), occasion)));
	}

}
