package org.norma.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.norma.catalogue.Edition;
import org.norma.catalogue.Editions;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectState;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.publications.DeclarationMentions;
import org.norma.publications.Publication;
import org.norma.publications.Publications;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Declarations of enterprises and associations that name it. */
@Component
@Order(4)
class DeclarationCiting implements Citing {

	private static final String KIND = "declaration";

	private final DeclarationMentions mentions;

	private final Publications publications;

	private final Projects projects;

	private final Editions editions;

	private final Clock clock;

	DeclarationCiting(DeclarationMentions mentions, Publications publications, Projects projects, Editions editions,
			Clock clock) {
		this.mentions = mentions;
		this.publications = publications;
		this.projects = projects;
		this.editions = editions;
		this.clock = clock;
	}

	@Override
	public List<CitingLine> of(CitedStandard standard) {
		return this.mentions.of(standard.designation()).stream().flatMap((id) -> line(id, standard)).toList();
	}

	private Stream<CitingLine> line(ProjectId id, CitedStandard standard) {
		var project = this.projects.byId(id);
		var edition = this.publications.ofProject(id).map(Publication::editionId).flatMap(this.editions::byId);
		if (edition.isPresent()) {
			return edition.stream()
				.filter(this::lasts)
				.filter((each) -> !each.id().value().equals(standard.editionId()))
				.map((each) -> new CitingLine(KIND, each.designation(), each.titles(), "/standards/" + each.slug(),
						null, project.map(ProjectCiting::concerned).orElse(Set.of())));
		}
		return project.stream().filter(DeclarationCiting::underWay).map((each) -> draft(each));
	}

	private boolean lasts(Edition edition) {
		return edition.endsOn()
			.or(edition::endedSeen)
			.filter((end) -> !end.isAfter(LocalDate.now(this.clock)))
			.isEmpty();
	}

	private static boolean underWay(ProjectView project) {
		return project.state() == ProjectState.ACTIVE || project.state() == ProjectState.SUSPENDED;
	}

	private static CitingLine draft(ProjectView project) {
		return new CitingLine(KIND, project.code(), project.title(), project.href(), project.id().value(),
				ProjectCiting.concerned(project));
	}

}
