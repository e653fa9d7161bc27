package org.norma.projects;

import java.util.List;

import org.norma.shared.Role;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells cooperating authorities that a proposal names them, when it is public and when it
 * is planned.
 */
@Component
class CooperatingNotices {

	private final Projects projects;

	private final ApplicationEventPublisher events;

	CooperatingNotices(Projects projects, ApplicationEventPublisher events) {
		this.projects = projects;
		this.events = events;
	}

	@EventListener
	void on(PublicityChanged change) {
		var until = change.until();
		if (until != null) {
			tell(change.projectId(), "cooperating-public", until.toString());
		}
	}

	@EventListener
	void on(StageEntered move) {
		if (move.from() == Stage.PROPOSAL && !move.returned()) {
			tell(move.projectId(), "cooperating-planned", "");
		}
	}

	/** Once of each occasion and day, however often it is told. */
	private void tell(ProjectId id, String what, String until) {
		this.projects.byId(id)
			.ifPresent((project) -> project.cooperating()
				.forEach((body) -> this.events.publishEvent(new Notice(Notice.Recipients.holders(Role.OFFICIAL, body),
						"projects.notice." + what, List.of(project.code(), project.title(), until), project.href(),
						"project-" + what + "-" + id.value() + "-" + body + "-" + until))));
	}

}
