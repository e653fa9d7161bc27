package org.norma.needs;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectProposed;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sorts, merges and answers needs; the proposer is told each time. */
@Service
@Transactional
public class NeedDesk {

	private final NeedRepository needs;

	private final NeedLists lists;

	private final Sectors sectors;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NeedDesk(NeedRepository needs, NeedLists lists, Sectors sectors, ApplicationEventPublisher events, Clock clock) {
		this.needs = needs;
		this.lists = lists;
		this.sectors = sectors;
		this.events = events;
		this.clock = clock;
	}

	/** Looks at a need and puts it in its place. */
	public void sort(NeedId id, @Nullable String sector, Urgency urgency) {
		this.sectors.refuseUnknown(sector);
		var need = take(id);
		need.sort(sector, urgency);
		done(need, "need.sorted", null);
	}

	/** Answers a need that leads to no project. */
	public void answer(NeedId id, boolean declined, String text) {
		var need = take(id);
		need.answer(declined, text, official().displayName(), this.clock.instant());
		done(need, declined ? "need.declined" : "need.answered", text);
		tell(need, declined ? "needs.notice.declined" : "needs.notice.answered",
				List.of(need.code(), need.subject(), text), href(need));
	}

	/** Merges a need into another that says the same; its supporters go with it. */
	public void merge(NeedId id, String intoCode) {
		var need = take(id);
		var into = this.needs.findByCode(intoCode.strip())
			.orElseThrow(() -> new org.norma.shared.RuleBroken("needs.refused.unknown", intoCode.strip()));
		need.merge(into);
		this.needs.saveAndFlush(need);
		this.lists.move(need.id(), into.id());
		done(need, "need.merged", into.code());
		tell(need, "needs.notice.merged", List.of(need.code(), need.subject(), into.code()), href(into));
	}

	/** A project was proposed from a need: whoever stated it is told. */
	@EventListener
	void planned(ProjectProposed proposed) {
		var id = proposed.needId();
		if (id != null) {
			this.needs.lock(new NeedId(id)).filter((need) -> need.state().open()).ifPresent((need) -> {
				need.plan(proposed.projectId().value());
				done(need, "need.planned", proposed.code());
				tell(need, "needs.notice.planned", List.of(need.code(), need.subject(), proposed.code()), href(need));
			});
		}
	}

	private Need take(NeedId id) {
		official();
		var need = this.needs.lock(id).orElseThrow(() -> new NotFound("needs.not-found"));
		need.refuseIfAnswered(this.clock.getZone());
		return need;
	}

	private static Actor official() {
		return Actor.current()
			.filter((person) -> person.holds(Role.OFFICIAL))
			.orElseThrow(() -> new AccessDeniedException("Needs are handled by officials"));
	}

	private void done(Need need, String verb, @Nullable String reason) {
		this.needs.saveAndFlush(need);
		this.events.publishEvent(
				Act.by(Role.OFFICIAL, verb, "need", need.code(), Map.of(), Map.of("state", need.state().name()))
					.because(reason));
	}

	private void tell(Need need, String key, List<String> arguments, String href) {
		this.events.publishEvent(new Notice(need.proposer(), key, arguments, href, key + "-" + need.code()));
	}

	private static String href(Need need) {
		return "/needs/" + need.id().value();
	}

}
