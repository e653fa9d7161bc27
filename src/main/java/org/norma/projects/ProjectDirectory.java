package org.norma.projects;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.norma.shared.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ProjectDirectory implements Projects {

	private static final int MOST = 500;

	private final ProjectRepository projects;

	private final CoordinationRepository coordinations;

	private final ProjectAccess access;

	private final ProjectSearch search;

	private final Publicity publicity;

	ProjectDirectory(ProjectRepository projects, CoordinationRepository coordinations, ProjectAccess access,
			ProjectSearch search, Publicity publicity) {
		this.projects = projects;
		this.coordinations = coordinations;
		this.access = access;
		this.search = search;
		this.publicity = publicity;
	}

	@Override
	public Optional<ProjectView> byId(ProjectId id) {
		return byIds(List.of(id)).stream().findFirst();
	}

	@Override
	public List<ProjectView> byIds(Collection<ProjectId> ids) {
		return views(ids.isEmpty() ? List.<Project>of() : this.projects.findAllByIds(ids));
	}

	/** What others may read of projects at hand. */
	List<ProjectView> views(Collection<Project> found) {
		var cooperating = cooperating(found.stream().map(Project::id).toList());
		return found.stream().map((each) -> each.view(cooperating.getOrDefault(each.id(), Set.of()))).toList();
	}

	@Override
	public List<ProjectView> onEdition(UUID editionId) {
		return byIds(this.projects.onEdition(editionId));
	}

	@Override
	public List<ProjectView> mine(Actor person, Stage stage) {
		return byIds(this.search.mine(person, stage, MOST));
	}

	@Override
	public boolean isPublic(ProjectId id) {
		return this.projects.findById(id).filter(this.publicity::reaches).isPresent();
	}

	private Map<ProjectId, Set<UUID>> cooperating(Collection<ProjectId> ids) {
		return ids.isEmpty() ? Map.of()
				: this.coordinations.findByProjectIdIn(ids)
					.stream()
					.collect(Collectors.groupingBy(Coordination::projectId,
							Collectors.mapping(Coordination::bodyId, Collectors.toSet())));
	}

	@Override
	public boolean mayDecide(ProjectView project, Actor person) {
		return this.access.mayDecide(project, person);
	}

	@Override
	public UUID actingFor(ProjectView project, Actor person) {
		return this.access.bodiesOf(project.authorityId(), person).findFirst().orElse(project.authorityId());
	}

	@Override
	public boolean mayLead(ProjectView project, Actor person) {
		return this.access.mayLead(project, person);
	}

	@Override
	public boolean leads(ProjectView project, Actor person) {
		return this.access.leads(project, person);
	}

	@Override
	public boolean mayDraft(ProjectView project, Actor person) {
		return this.access.mayDraft(project, person);
	}

	@Override
	public boolean mayRead(ProjectView project, Actor person) {
		return this.access.mayRead(project, person);
	}

}
