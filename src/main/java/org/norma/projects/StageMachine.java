package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves projects along their routes; nothing else does. */
@Service
@Transactional
class StageMachine implements StageMoves {

	private final ProjectDesk desk;

	private final GateKeeper gates;

	private final ProjectRules rules;

	private final ProjectTexts texts;

	private final CoordinationRepository coordinations;

	private final SeparatePersons separate;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StageMachine(ProjectDesk desk, GateKeeper gates, ProjectRules rules, ProjectTexts texts,
			CoordinationRepository coordinations, SeparatePersons separate, ApplicationEventPublisher events,
			Clock clock) {
		this.desk = desk;
		this.gates = gates;
		this.rules = rules;
		this.texts = texts;
		this.coordinations = coordinations;
		this.separate = separate;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void advance(ProjectId id, String reason) {
		advance(this.desk.take(id), reason);
	}

	void advance(Project project, @Nullable String reason) {
		project.refuseUnlessActive();
		var view = this.desk.view(project);
		this.rules.refuseEnded(view, this.rules.today());
		this.gates.refuseWhileShut(view, "");
		var route = view.route();
		var here = route.indexOf(view.stage());
		if (here + 1 >= route.size()) {
			throw new RuleBroken("projects.refused.at-end", view.code(), view.stage().code());
		}
		go(project, route.get(here + 1), "project.advanced", reason, false);
	}

	@Override
	public void sendBack(ProjectId id, Stage to, String reason) {
		var project = this.desk.take(id);
		var view = this.desk.view(project);
		if (!view.route().contains(to)) {
			project.takeFullRoute(fullRoute(view));
		}
		if (!StageTable.returns(project.route(), view.stage(), to)) {
			throw new RuleBroken("projects.refused.move", view.code(), view.stage().code(), to.code());
		}
		if (to == Stage.DRAFTING) {
			this.coordinations.findByProjectId(id).forEach(Coordination::reopen);
		}
		go(project, to, "project.sent-back", reason, true);
	}

	/** The stages that the shortened procedure skipped are passed after all. */
	private List<Stage> fullRoute(ProjectView view) {
		var full = Routes.of(view.kind(), Procedure.NORMAL, this.rules.of(view));
		return full.contains(view.stage()) ? full : view.route();
	}

	@Override
	public void complete(ProjectId id, String resultDesignation) {
		var project = this.desk.take(id);
		this.gates.refuseWhileShut(this.desk.view(project), "");
		project.complete(resultDesignation);
		this.desk.done(project, role(), "project.completed", null, null, resultDesignation);
	}

	@Override
	public ProjectView hold(ProjectId id) {
		var project = this.desk.take(id);
		project.refuseUnlessActive();
		return this.desk.view(project);
	}

	@Override
	public void refuseInEndedLevel(ProjectView project, LocalDate day) {
		this.rules.refuseEnded(project, day);
	}

	@Override
	public RuleBroken alreadyDone(ProjectId id) {
		return this.desk.movedOn(this.desk.take(id));
	}

	@Override
	public void note(ProjectId id, Role role, String verb, @Nullable String reason, @Nullable String detail) {
		var project = this.desk.take(id);
		this.desk.note(project, role, verb, reason, detail, owed(this.desk.view(project), verb));
	}

	/** Where a part of a project is had by who is not independent of another's. */
	private Map<String, String> owed(ProjectView project, String verb) {
		return Part.ofVerb(verb)
			.flatMap((part) -> Actor.current().map((person) -> this.separate.owed(project, part, person)))
			.orElse(Map.of());
	}

	/** Announces the stage in which a new project begins. */
	void begin(Project project) {
		var stage = project.route().get(0);
		writeIfNeeded(project, stage);
		this.events.publishEvent(new StageEntered(project.id(), null, stage, false));
	}

	private void go(Project project, Stage to, String verb, @Nullable String reason, boolean back) {
		var from = this.desk.view(project).stage();
		project.move(to, LocalDate.now(this.clock));
		writeIfNeeded(project, to);
		this.desk.done(project, role(), verb, from, reason, null);
		this.events.publishEvent(new StageEntered(project.id(), from, to, back));
	}

	/**
	 * A text is begun where it is drafted, or with the proposal where drafting is
	 * skipped.
	 */
	private void writeIfNeeded(Project project, Stage stage) {
		var view = this.desk.view(project);
		var withProposal = stage == Stage.PROPOSAL && !view.route().contains(Stage.DRAFTING)
				&& view.kind() != ProjectKind.WITHDRAWAL;
		if (view.documentId() == null && (stage == Stage.DRAFTING || withProposal)) {
			this.texts.begin(project);
		}
	}

	private static Role role() {
		return Actor.current().map(ProjectAccess::roleOf).orElse(Role.OFFICIAL);
	}

}
