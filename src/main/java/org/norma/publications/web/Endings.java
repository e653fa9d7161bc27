package org.norma.publications.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.publications.StillCiting;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who cites the editions that a publication ends. */
@Component
class Endings {

	/** More are not typed by hand. */
	private static final int MOST = 50;

	private final Editions editions;

	private final ObjectProvider<StillCiting> citing;

	Endings(Editions editions, ObjectProvider<StillCiting> citing) {
		this.editions = editions;
		this.citing = citing;
	}

	/** The revised edition, and those typed that the catalogue has. */
	List<Ending> of(ProjectView project, PublishForm form) {
		var revised = (project.kind() == ProjectKind.REVISION) ? Stream.ofNullable(project.targetEditionId())
			.map(EditionId::new)
			.flatMap((id) -> this.editions.byId(id).stream()) : Stream.<Edition>empty();
		return Stream.concat(revised, typed(form)).map((edition) -> ending(edition, project)).distinct().toList();
	}

	private Stream<Edition> typed(PublishForm form) {
		return form.replaced().stream().limit(MOST).flatMap((number) -> this.editions.byNumber(number).stream());
	}

	/** The typed ones that are cited, and of which the page did not show it yet. */
	List<String> unseen(ProjectView project, PublishForm form) {
		return typed(form).map((edition) -> ending(edition, project))
			.filter(Ending::cited)
			.map(Ending::designation)
			.filter((number) -> !form.hasShown(number))
			.toList();
	}

	private Ending ending(Edition edition, ProjectView project) {
		var found = this.citing.orderedStream()
			.map((each) -> each.of(edition.id().value(), project.id().value()))
			.filter(Objects::nonNull)
			.toList();
		return new Ending(edition.designation(), edition.slug(),
				found.stream().flatMap((each) -> each.lines().stream()).toList(),
				found.stream().mapToInt(StillCiting.Found::hidden).sum());
	}

	/** An edition that ends, with those that cite it. */
	record Ending(String designation, String slug, List<StillCiting.Line> lines, int hidden) {

		public boolean cited() {
			return !this.lines.isEmpty() || this.hidden > 0;
		}

	}

}
