package org.norma.projects;

import org.norma.documents.DocumentAccess;
import org.norma.shared.Actor;

import org.springframework.stereotype.Component;

/**
 * Who reads and writes the texts of projects: those who draft, and who leads, while the
 * project moves and drafts.
 */
@Component
class ProjectDocuments implements DocumentAccess {

	private final Projects projects;

	ProjectDocuments(Projects projects) {
		this.projects = projects;
	}

	@Override
	public boolean handles(String owner) {
		return ProjectTexts.owns(owner);
	}

	@Override
	public boolean mayRead(String owner, Actor person) {
		return this.projects.byId(ProjectTexts.projectOf(owner))
			.filter((project) -> this.projects.mayRead(project, person))
			.isPresent();
	}

	@Override
	public boolean mayWrite(String owner, Actor person) {
		return this.projects.byId(ProjectTexts.projectOf(owner))
			.filter((project) -> project.state() == ProjectState.ACTIVE && isWritten(project.stage()))
			.filter((project) -> this.projects.mayDraft(project, person) || this.projects.mayLead(project, person))
			.isPresent();
	}

	/** After review the text is closed; it comes back by being sent back. */
	private static boolean isWritten(Stage stage) {
		return switch (stage) {
			case PRELIMINARY, PROPOSAL, DRAFTING, CONSULTATION, REVIEW -> true;
			case APPROVAL, PUBLICATION, WITHDRAWAL -> false;
		};
	}

}
