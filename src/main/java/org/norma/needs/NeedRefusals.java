package org.norma.needs;

import java.time.Clock;
import java.util.Optional;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectState;
import org.norma.projects.Projects;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells who comes too late what became of a need, by whom and when. */
@Component
class NeedRefusals {

	private final NeedRepository needs;

	private final Projects projects;

	private final BodyService bodies;

	private final Clock clock;

	NeedRefusals(NeedRepository needs, Projects projects, BodyService bodies, Clock clock) {
		this.needs = needs;
		this.projects = projects;
		this.bodies = bodies;
		this.clock = clock;
	}

	void refuseUnlessOpen(Need need) {
		if (!need.state().open()) {
			throw new RuleBroken("needs.refused.closed." + need.state(), need.code(), who(need), when(need),
					became(need));
		}
	}

	/** Refuses a second project while the first one goes on or has been completed. */
	void refusePlanned(Need need) {
		if (need.state() == NeedState.PLANNED && isOnItsWay(need)) {
			refuseUnlessOpen(need);
		}
	}

	/** Whether the project that it became has not been given up. */
	boolean isOnItsWay(Need need) {
		return need.projectId()
			.flatMap((id) -> this.projects.byId(new ProjectId(id)))
			.filter((project) -> project.state() != ProjectState.CANCELLED)
			.isPresent();
	}

	private String who(Need need) {
		return need.handling().map((act) -> act.by() + bodyOf(act)).orElse("–");
	}

	private String bodyOf(Handling act) {
		return Optional.ofNullable(act.bodyId())
			.flatMap((id) -> this.bodies.byId(new BodyId(id)))
			.map((body) -> " (" + body.names().in(LocaleContextHolder.getLocale()) + ")")
			.orElse("");
	}

	private String when(Need need) {
		return need.handling()
			.map((act) -> act.at().atZone(this.clock.getZone()).toLocalDateTime().withNano(0))
			.map((moment) -> moment.toString().replace('T', ' '))
			.orElse("–");
	}

	private String became(Need need) {
		var merged = need.mergedInto().flatMap((id) -> this.needs.findById(new NeedId(id))).map(Need::code);
		return merged
			.or(() -> need.projectId()
				.flatMap((id) -> this.projects.byId(new ProjectId(id)))
				.map((each) -> each.code()))
			.orElse("");
	}

}
