package org.norma.needs;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.norma.projects.CourseChanged;
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

	private final NeedRefusals refusals;

	private final NeedNotices notices;

	PlannedNeeds(NeedRepository needs, Projects projects, NeedRefusals refusals, NeedNotices notices) {
		this.needs = needs;
		this.projects = projects;
		this.refusals = refusals;
		this.notices = notices;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<StatedNeed> byId(UUID need) {
		return this.needs.findById(new NeedId(need))
			.filter((each) -> each.state() != NeedState.UNCONFIRMED)
			.map((each) -> stated(each.data()));
	}

	private static StatedNeed stated(NeedData data) {
		return new StatedNeed(data.subject(), data.why(), data.evidence(), data.products(), data.sector(),
				data.internationalStandard());
	}

	@Override
	@Transactional(readOnly = true)
	public void refusePlanned(UUID need) {
		this.needs.findById(new NeedId(need)).ifPresent(this.refusals::refusePlanned);
	}

	/** The project was suspended, goes on or is given up. */
	@EventListener
	void on(CourseChanged change) {
		var id = change.project();
		this.needs.findByProjectId(id.value())
			.forEach((need) -> this.projects.byId(id)
				.ifPresent((project) -> this.notices.tellCourse(need, change.turn().name().toLowerCase(Locale.ROOT),
						project.code(), change.reason(),
						this.projects.isPublic(id) ? project.href() : NeedNotices.href(need))));
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
