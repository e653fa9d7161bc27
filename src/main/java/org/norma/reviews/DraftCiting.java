package org.norma.reviews;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.norma.documents.Mention;
import org.norma.documents.Mentions;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectState;
import org.norma.projects.Projects;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Texts in the making that name it. */
@Component
@Order(3)
class DraftCiting implements Citing {

	private static final String OWNER = "project:";

	private final Mentions mentions;

	private final Projects projects;

	DraftCiting(Mentions mentions, Projects projects) {
		this.mentions = mentions;
		this.projects = projects;
	}

	@Override
	public List<CitingLine> of(CitedStandard standard) {
		return this.mentions.of(standard.designation())
			.stream()
			.filter((mention) -> mention.owner().startsWith(OWNER))
			.flatMap((mention) -> line(mention).stream())
			.filter((line) -> !java.util.Objects.equals(line.draftOf(), standard.exceptProject()))
			.toList();
	}

	private Optional<CitingLine> line(Mention mention) {
		var project = new ProjectId(UUID.fromString(mention.owner().substring(OWNER.length())));
		return this.projects.byId(project)
			.filter((each) -> each.state() == ProjectState.ACTIVE || each.state() == ProjectState.SUSPENDED)
			.map((each) -> new CitingLine("draft", each.code(), mention.title(), each.href(), project.value(),
					ProjectCiting.concerned(each)));
	}

}
