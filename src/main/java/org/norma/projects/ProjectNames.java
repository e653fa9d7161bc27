package org.norma.projects;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.norma.shared.SubjectNames;

import org.springframework.stereotype.Component;

/** Projects by their numbers. */
@Component
class ProjectNames implements SubjectNames {

	private final Projects projects;

	ProjectNames(Projects projects) {
		this.projects = projects;
	}

	@Override
	public String subjectType() {
		return "project";
	}

	@Override
	public Map<UUID, String> names(Collection<UUID> ids, Locale locale) {
		return this.projects.byIds(ids.stream().map(ProjectId::new).toList())
			.stream()
			.collect(Collectors.toMap((project) -> project.id().value(), ProjectView::code));
	}

}
