package org.norma.needs;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectProposed;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sorts, merges and answers needs; the proposer is told each time. */
@Service
@Transactional
public class NeedDesk {

	/** The longest answer, in characters. */
	public static final int LONGEST = 4000;

	private final NeedRepository needs;

	private final NeedLists lists;

	private final Sectors sectors;

	private final NeedOfficials officials;

	private final NeedRefusals refusals;

	private final NeedNotices notices;

	private final ApplicationEventPublisher events;

	NeedDesk(NeedRepository needs, NeedLists lists, Sectors sectors, NeedOfficials officials, NeedRefusals refusals,
			NeedNotices notices, ApplicationEventPublisher events) {
		this.needs = needs;
		this.lists = lists;
		this.sectors = sectors;
		this.officials = officials;
		this.refusals = refusals;
		this.notices = notices;
		this.events = events;
	}

	/** Looks at a need and puts it in its place. */
	public void sort(NeedId id, @Nullable String sector, Urgency urgency) {
		var act = this.officials.acts();
		this.sectors.refuseUnknown(sector);
		var need = take(id);
		need.sort(sector, urgency, act);
		done(need, "need.sorted", null);
	}

	/** Answers a need that leads to no project. */
	public void answer(NeedId id, boolean declined, String text) {
		var act = this.officials.acts();
		if (text.length() > LONGEST) {
			throw new RuleBroken("needs.refused.too-long", String.valueOf(text.length()), String.valueOf(LONGEST));
		}
		var need = take(id);
		need.answer(declined, text, act);
		done(need, declined ? "need.declined" : "need.answered", text);
		this.notices.tell(need, declined ? "declined" : "answered", text, NeedNotices.href(need));
	}

	/** Merges a need into another that says the same; its supporters go with it. */
	public void merge(NeedId id, String intoCode) {
		var act = this.officials.acts();
		var need = take(id);
		var into = this.needs.findByCode(intoCode.strip())
			.orElseThrow(() -> new RuleBroken("needs.refused.unknown", intoCode.strip()));
		need.merge(into, act);
		this.needs.saveAndFlush(need);
		this.lists.move(need.id(), into.id());
		done(need, "need.merged", into.code());
		this.notices.tell(need, "merged", into.code(), NeedNotices.href(into));
	}

	/**
	 * A project was proposed from a need: its people are told, without the way to a
	 * project that they may not see yet.
	 */
	@EventListener
	void planned(ProjectProposed proposed) {
		var id = proposed.needId();
		if (id != null) {
			this.officials.proposes().ifPresent((act) -> plan(new NeedId(id), proposed, act));
		}
	}

	private void plan(NeedId id, ProjectProposed proposed, Handling act) {
		this.needs.lock(id).filter(this::becomesProject).ifPresent((need) -> {
			need.plan(proposed.projectId().value(), act);
			done(need, "need.planned", proposed.code());
			this.notices.tell(need, "planned", proposed.code(), NeedNotices.href(need));
		});
	}

	/**
	 * A need that others handle stays with them; one whose project ended may have
	 * another.
	 */
	private boolean becomesProject(Need need) {
		var mine = Actor.current().isEmpty() || this.officials.mayHandle(need);
		return mine && (need.state().open() || (need.state() == NeedState.PLANNED && !this.refusals.isOnItsWay(need)));
	}

	private Need take(NeedId id) {
		var need = this.needs.lock(id).orElseThrow(() -> new NotFound("needs.not-found"));
		this.refusals.refuseUnlessOpen(need);
		this.officials.refuseUnlessHandled(need);
		return need;
	}

	private void done(Need need, String verb, @Nullable String reason) {
		this.needs.saveAndFlush(need);
		this.events.publishEvent(
				Act.by(Role.OFFICIAL, verb, "need", need.code(), Map.of(), Map.of("state", need.state().name()))
					.because(reason));
	}

}
