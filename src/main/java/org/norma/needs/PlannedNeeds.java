package org.norma.needs;

import java.util.Optional;
import java.util.UUID;

import org.norma.projects.ProjectId;
import org.norma.projects.Projects;
import org.norma.projects.PublicityChanged;
import org.norma.projects.StageEntered;
import org.norma.projects.StatedNeeds;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a need to its project, and back when the project becomes public. */
@Service
@Transactional
class PlannedNeeds implements StatedNeeds {

	private final NeedRepository needs;

	private final Projects projects;

	private final NeedNotices notices;

	PlannedNeeds(NeedRepository needs, Projects projects, NeedNotices notices) {
		this.needs = needs;
		this.projects = projects;
		this.notices = notices;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<StatedNeed> byId(UUID need) {
		return this.needs.findById(new NeedId(need))
			.filter((each) -> each.state() != NeedState.UNCONFIRMED)
			.map((each) -> new StatedNeed(each.subject(), each.data().why()));
	}

	/** The proposal is public. */
	@EventListener
	void on(PublicityChanged change) {
		if (change.until() != null) {
			published(change.projectId());
		}
	}

	/** Levels without publicity show a project from the decision on. */
	@EventListener
	void on(StageEntered move) {
		if (move.from() != null && !move.returned()) {
			published(move.projectId());
		}
	}

	/** Tells each once, however often it happens. */
	private void published(ProjectId id) {
		this.needs.findByProjectId(id.value())
			.forEach((need) -> this.projects.byId(id)
				.filter((project) -> this.projects.isPublic(id))
				.ifPresent((project) -> this.notices.tell(need, "public", project.code(), project.href())));
	}

}
