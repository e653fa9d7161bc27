package org.norma.publications;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.norma.catalogue.EditionNote;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.Stage;
import org.norma.projects.StopLink;
import org.norma.projects.StopLinks;
import org.norma.shared.Actor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * From a standard back to its project, its rounds of comments and its ballots, as far as
 * the present reader may see them.
 */
@Component
class ProjectNotes {

	private static final Set<Stage> SHOWN = EnumSet.of(Stage.CONSULTATION, Stage.REVIEW);

	private final Projects projects;

	private final ObjectProvider<StopLinks> stops;

	ProjectNotes(Projects projects, ObjectProvider<StopLinks> stops) {
		this.projects = projects;
		this.stops = stops;
	}

	List<EditionNote> of(ProjectId id) {
		return this.projects.byId(id).filter(this::mayRead).map(this::notes).orElse(List.of());
	}

	private boolean mayRead(ProjectView project) {
		return this.projects.isPublic(project.id())
				|| Actor.current().filter((person) -> this.projects.mayRead(project, person)).isPresent();
	}

	private List<EditionNote> notes(ProjectView project) {
		var notes = new ArrayList<EditionNote>();
		notes.add(new EditionNote("git-branch", "publications.note.project", List.of(project.code()), project.href()));
		this.stops.orderedStream()
			.flatMap((each) -> each.of(project).stream())
			.filter((link) -> SHOWN.contains(link.stage()))
			.map(ProjectNotes::note)
			.forEach(notes::add);
		return notes;
	}

	private static EditionNote note(StopLink link) {
		return new EditionNote((link.stage() == Stage.REVIEW) ? "checkbox" : "messages", link.key(), link.arguments(),
				link.href());
	}

}
