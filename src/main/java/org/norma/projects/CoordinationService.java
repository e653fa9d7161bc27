package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.Rule;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets cooperating authorities sign off or object (会签). */
@Service
@Transactional
public class CoordinationService {

	private final CoordinationRepository coordinations;

	private final ProjectDesk desk;

	private final ProjectAccess access;

	private final ProjectRules rules;

	private final BodyService bodies;

	private final CoordinationBodies coordinationBodies;

	private final CoordinationNotices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CoordinationService(CoordinationRepository coordinations, ProjectDesk desk, ProjectAccess access,
			ProjectRules rules, BodyService bodies, CoordinationBodies coordinationBodies, CoordinationNotices notices,
			ApplicationEventPublisher events, Clock clock) {
		this.coordinations = coordinations;
		this.desk = desk;
		this.access = access;
		this.rules = rules;
		this.bodies = bodies;
		this.coordinationBodies = coordinationBodies;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/** Asks all that have not answered to do so until a day; what was answered stands. */
	public void ask(ProjectId id, LocalDate until) {
		var project = this.desk.take(id);
		var view = this.desk.view(project);
		this.access.require((actor) -> this.access.mayLead(view, actor));
		refuseAtOtherTimes(view);
		if (!until.isAfter(LocalDate.now(this.clock))) {
			throw new RuleBroken("projects.refused.day-past", until.toString());
		}
		var open = this.coordinations.findByProjectId(id).stream().filter(Coordination::isToAsk).toList();
		if (open.isEmpty()) {
			throw new RuleBroken("projects.refused.all-answered", view.code());
		}
		open.forEach((each) -> each.ask(until));
		open.forEach((each) -> tell(view, each, until));
		this.desk.done(project, Role.OFFICIAL, "project.coordination-asked", null, null, until.toString());
	}

	private static void refuseUnlessActive(ProjectView view) {
		if (view.state() != ProjectState.ACTIVE) {
			throw new RuleBroken("projects.refused.state." + view.state().name(), view.code());
		}
	}

	private static void refuseAtOtherTimes(ProjectView view) {
		refuseUnlessActive(view);
		var stage = CoordinationGate.stageOf(view.route());
		if (view.stage() != stage) {
			throw new RuleBroken("projects.refused.not-time-to-sign", view.code(), stage.code());
		}
	}

	private void tell(ProjectView view, Coordination asked, LocalDate until) {
		this.events.publishEvent(new Notice(Notice.Recipients.holders(Role.OFFICIAL, asked.bodyId()),
				"projects.notice.sign", List.of(view.code(), view.title(), until.toString()),
				view.href() + "#coordination", "project-sign-" + view.id().value() + "-" + until));
	}

	/**
	 * Signs off, objects, or takes an objection back, for a cooperating authority; while
	 * the stage lasts, and until the coordination body has decided, it may say something
	 * else.
	 */
	public void answer(ProjectId id, UUID body, CoordinationPosition answer, @Nullable String reason) {
		var project = this.desk.take(id);
		var person = this.access.require((actor) -> this.access.actsForAuthority(body, actor));
		refuseAtOtherTimes(this.desk.view(project));
		TextLimit.POSITION.check(reason);
		of(id, body).answer(answer, reason, person.displayName(), LocalDate.now(this.clock));
		if (answer == CoordinationPosition.OBJECTED) {
			this.events.publishEvent(new Objected(id, body, reason));
		}
		this.desk.done(project, Role.OFFICIAL, "project.coordination-" + answer.name().toLowerCase(Locale.ROOT), null,
				reason, name(body));
	}

	/** Whether the signed-in person answers for the authority. */
	@Transactional(readOnly = true)
	public boolean mayAnswer(UUID body) {
		return Actor.current().filter((person) -> this.access.actsForAuthority(body, person)).isPresent();
	}

	/**
	 * Brings an objection, or silence after its deadline, before the coordination body of
	 * the rules.
	 * @throws RuleBroken while the authority has time to answer, or where no such body is
	 * registered
	 */
	public void escalate(ProjectId id, UUID body) {
		var project = this.desk.take(id);
		var view = this.desk.view(project);
		var person = this.access.require((actor) -> this.access.mayLead(view, actor));
		refuseUnlessActive(view);
		escalate(project, of(id, body), person.accountId());
	}

	/** The coordination body of the rules, where it is registered. */
	Optional<UUID> body(ProjectView view) {
		return this.coordinationBodies.of(this.rules.of(view));
	}

	void escalate(Project project, Coordination coordination, @Nullable UUID by) {
		var view = this.desk.view(project);
		var to = this.rules.of(view)
			.text(Rule.COORDINATION_BODY)
			.orElseThrow(() -> new RuleBroken("projects.refused.no-coordination-body", this.rules.levelName(view)));
		var body = body(view).orElseThrow(() -> unregistered(view, to));
		coordination.escalate(to, body, by, LocalDate.now(this.clock));
		this.desk.done(project, Role.OFFICIAL, "project.coordination-escalated", null, null,
				name(coordination.bodyId()));
		this.notices.escalated(view, coordination, to);
	}

	private RuleBroken unregistered(ProjectView view, Texts to) {
		return new RuleBroken("projects.refused.coordination-body-unregistered", to.in(LocaleContextHolder.getLocale()),
				this.rules.levelName(view));
	}

	/** What was brought before a body that was not registered then. */
	void bringToRegistered() {
		for (var point : this.coordinations.beforeNobody()) {
			var view = this.desk.view(this.desk.take(point.projectId()));
			body(view).ifPresent(point::bringTo);
		}
	}

	/**
	 * Decided by an official of the coordination body itself, who neither brought it
	 * there nor acts for the project's authority, unless that is the same body.
	 * @throws RuleBroken when outcome or reason is missing, the outcome is of another
	 * kind of point, or nothing is before the coordination body
	 */
	public void resolve(ProjectId id, UUID body, CoordinationDecision decision) {
		var project = this.desk.take(id);
		var view = this.desk.view(project);
		var line = of(id, body);
		var decider = line.decider();
		var person = this.access.require(
				(actor) -> decider.isEmpty() ? this.access.mayLead(view, actor) : mayResolve(view, decider, actor));
		refuseUnlessActive(view);
		line.escalatedTo().filter((to) -> decider.isEmpty() && !to.byLanguage().isEmpty()).ifPresent((to) -> {
			throw unregistered(view, to);
		});
		line.escalatedTo().ifPresent((to) -> decision.refuseUnlessWhole(to.in(LocaleContextHolder.getLocale())));
		line.resolve(decision, person.accountId(), LocalDate.now(this.clock));
		this.desk.done(project, Role.OFFICIAL, "project.coordination-resolved", null, decision.reason(), name(body));
		this.notices.resolved(view, line, decision);
	}

	/** Whether the signed-in person decides on it for the coordination body. */
	@Transactional(readOnly = true)
	public boolean mayResolve(ProjectView project, CoordinationLine line) {
		var decider = Optional.ofNullable(line.escalatedBody());
		return project.state() == ProjectState.ACTIVE && line.toDecide()
				&& Actor.current().filter((person) -> mayResolve(project, decider, person)).isPresent();
	}

	private boolean mayResolve(ProjectView project, Optional<UUID> decider, Actor person) {
		return decider.filter((body) -> this.access.decidesIn(body, project, person)).isPresent();
	}

	private Coordination of(ProjectId id, UUID body) {
		return this.coordinations.findByProjectIdAndBodyId(id, body)
			.orElseThrow(() -> new NotFound("projects.not-found", body));
	}

	private String name(UUID body) {
		return this.bodies.byId(new BodyId(body)).map((each) -> each.code()).orElse("–");
	}

}
