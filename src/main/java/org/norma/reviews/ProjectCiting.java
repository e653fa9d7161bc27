package org.norma.reviews;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.norma.projects.ProjectView;
import org.norma.projects.Projects;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Projects on their way that revise, amend or convert it. */
@Component
@Order(2)
class ProjectCiting implements Citing {

	private final Projects projects;

	ProjectCiting(Projects projects) {
		this.projects = projects;
	}

	@Override
	public List<CitingLine> of(CitedStandard standard) {
		return this.projects.onEdition(standard.editionId())
			.stream()
			.filter((project) -> !project.id().value().equals(standard.exceptProject()))
			.map((project) -> new CitingLine("project", project.code(), project.title(), project.href(),
					project.id().value(), concerned(project)))
			.toList();
	}

	static Set<UUID> concerned(ProjectView project) {
		var bodies = new HashSet<>(project.draftingBodies());
		bodies.add(project.authorityId());
		if (project.committeeId() != null) {
			bodies.add(project.committeeId());
		}
		return bodies;
	}

}
