package org.norma.projects;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.norma.shared.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ProjectDirectory implements Projects {

	private final ProjectRepository projects;

	private final CoordinationRepository coordinations;

	private final ProjectAccess access;

	ProjectDirectory(ProjectRepository projects, CoordinationRepository coordinations, ProjectAccess access) {
		this.projects = projects;
		this.coordinations = coordinations;
		this.access = access;
	}

	@Override
	public Optional<ProjectView> byId(ProjectId id) {
		return byIds(List.of(id)).stream().findFirst();
	}

	@Override
	public List<ProjectView> byIds(Collection<ProjectId> ids) {
		var found = ids.isEmpty() ? List.<Project>of() : this.projects.findAllByIds(ids);
		var cooperating = cooperating(ids);
		return found.stream().map((each) -> each.view(cooperating.getOrDefault(each.id(), Set.of()))).toList();
	}

	private Map<ProjectId, Set<java.util.UUID>> cooperating(Collection<ProjectId> ids) {
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
	public boolean mayLead(ProjectView project, Actor person) {
		return this.access.mayLead(project, person);
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
