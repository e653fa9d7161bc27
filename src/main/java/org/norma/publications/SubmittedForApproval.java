package org.norma.publications;

import org.norma.projects.ProjectKind;
import org.norma.projects.Projects;
import org.norma.projects.Stage;
import org.norma.projects.StageEntered;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * When a project is submitted for approval: a text that was never frozen is frozen (报批稿),
 * and the authority is told.
 */
@Component
class SubmittedForApproval {

	private final Projects projects;

	private final Dossiers dossiers;

	private final PublicationNotices notices;

	private final MessageSource messages;

	SubmittedForApproval(Projects projects, Dossiers dossiers, PublicationNotices notices, MessageSource messages) {
		this.projects = projects;
		this.dossiers = dossiers;
		this.notices = notices;
		this.messages = messages;
	}

	@EventListener
	void on(StageEntered event) {
		if (event.to() != Stage.APPROVAL) {
			return;
		}
		var project = this.projects.byId(event.projectId()).orElseThrow();
		if (project.kind() != ProjectKind.WITHDRAWAL) {
			this.dossiers.freezeIfNever(project,
					this.messages.getMessage("publications.frozen-for", null, LocaleContextHolder.getLocale()));
		}
		this.notices.submitted(project);
	}

}
