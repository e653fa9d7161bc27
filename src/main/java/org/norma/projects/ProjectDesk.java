package org.norma.projects;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Takes a project in hand for an act: nobody else acts on it until the transaction ends.
 */
@Component
class ProjectDesk {

	private final ProjectRepository projects;

	private final CoordinationRepository coordinations;

	private final ProjectHistory history;

	private final java.time.Clock clock;

	ProjectDesk(ProjectRepository projects, CoordinationRepository coordinations, ProjectHistory history,
			java.time.Clock clock) {
		this.projects = projects;
		this.coordinations = coordinations;
		this.history = history;
		this.clock = clock;
	}

	Project read(ProjectId id) {
		return this.projects.findById(id).orElseThrow(() -> new NotFound("projects.not-found", id.value()));
	}

	java.util.List<Project> readAll(java.util.Collection<ProjectId> ids) {
		return this.projects.findAllByIds(ids);
	}

	Project take(ProjectId id) {
		return this.projects.lock(id).orElseThrow(() -> new NotFound("projects.not-found", id.value()));
	}

	/**
	 * The project as the person saw it; where somebody acted meanwhile, the refusal says
	 * who and what.
	 * @param seen version that the page showed
	 */
	Project take(ProjectId id, int seen) {
		var project = take(id);
		if (project.version() != seen) {
			throw movedOn(project);
		}
		return project;
	}

	RuleBroken movedOn(Project project) {
		var view = view(project);
		return this.history.latest(project)
			.map((event) -> new RuleBroken("projects.refused.moved-on", view.code(), event.actor(),
					new DefaultMessageSourceResolvable("act." + event.verb()),
					event.at().atZone(this.clock.getZone()).toLocalDateTime().withNano(0).toString().replace('T', ' ')))
			.orElseGet(() -> new RuleBroken("projects.refused.moved-on", view.code(), "Norma", "–",
					this.clock.instant().atOffset(ZoneOffset.UTC).toString()));
	}

	ProjectView view(Project project) {
		Set<java.util.UUID> cooperating = this.coordinations.findByProjectId(project.id())
			.stream()
			.map(Coordination::bodyId)
			.collect(Collectors.toSet());
		return project.view(cooperating);
	}

	/** Writes the project and tells what was done. */
	void done(Project project, org.norma.shared.Role role, String verb, @Nullable Stage from, @Nullable String reason,
			@Nullable String detail) {
		this.projects.saveAndFlush(project);
		this.history.tell(role, verb, view(project), from, reason, detail, Map.of());
	}

	/** An act that does not move it, with what the ledger keeps besides. */
	void note(Project project, org.norma.shared.Role role, String verb, @Nullable String reason,
			@Nullable String detail, Map<String, String> besides) {
		this.projects.saveAndFlush(project);
		this.history.tell(role, verb, view(project), null, reason, detail, besides);
	}

}
