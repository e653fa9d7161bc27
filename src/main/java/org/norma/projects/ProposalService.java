package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Rule;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes projects and keeps proposals until they are decided. */
@Service
@Transactional
public class ProposalService {

	private final ProjectRepository projects;

	private final ProjectDesk desk;

	private final ProjectRules rules;

	private final ProjectNumbers numbers;

	private final ProjectAccess access;

	private final ProposalParts parts;

	private final ProposalLevels levels;

	private final StageMachine machine;

	private final ObjectProvider<StatedNeeds> needs;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProposalService(ProjectRepository projects, ProjectDesk desk, ProjectRules rules, ProjectNumbers numbers,
			ProjectAccess access, ProposalParts parts, ProposalLevels levels, StageMachine machine,
			ObjectProvider<StatedNeeds> needs, ApplicationEventPublisher events, Clock clock) {
		this.projects = projects;
		this.desk = desk;
		this.rules = rules;
		this.numbers = numbers;
		this.access = access;
		this.parts = parts;
		this.levels = levels;
		this.machine = machine;
		this.needs = needs;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Proposes a project. An amendment that needs no planned project, and a corrigendum,
	 * begin at once; only the authority makes them.
	 */
	public ProjectId propose(ProposalData proposal) {
		var person = this.access.require((actor) -> actor.holds(Role.OFFICIAL));
		this.parts.check(proposal, null);
		refusePlanned(proposal.needId());
		this.levels.refuseUnlessOwn(proposal.authorityId(), proposal.level(), person);
		var route = Routes.of(proposal, this.rules.of(proposal.level()));
		var today = LocalDate.now(this.clock);
		var light = !route.contains(Stage.PROPOSAL);
		if (light) {
			this.access.require((actor) -> this.access.actsForAuthority(proposal.authorityId(), actor));
		}
		var project = new Project(this.numbers.nextProposal(Year.from(today)), proposal, route, person.accountId(),
				today);
		if (light) {
			project.accept(null, today, dueOn(proposal, today));
		}
		this.projects.saveAndFlush(project);
		this.parts.keep(project.id(), proposal, today);
		this.machine.begin(project);
		this.desk.done(project, Role.OFFICIAL, "project.proposed", null, null, null);
		this.events.publishEvent(new ProjectProposed(project.id(), this.desk.view(project).code(), proposal.needId()));
		return project.id();
	}

	private void refusePlanned(@Nullable UUID need) {
		if (need != null) {
			this.needs.forEach((each) -> each.refusePlanned(need));
		}
	}

	private @Nullable LocalDate dueOn(ProposalData proposal, LocalDate today) {
		var months = this.rules.of(proposal.level()).months(Rule.DRAFTING_MONTHS);
		return months.isPresent() ? today.plusMonths(months.getAsInt()) : null;
	}

	/** Changes a proposal that is not decided; its publicity starts anew. */
	public void change(ProjectId id, int seen, ProposalData proposal) {
		var known = this.desk.take(id);
		var person = this.access.require((actor) -> mayEdit(known, actor));
		var project = this.desk.take(id, seen);
		this.parts.check(proposal, id);
		if (!proposal.authorityId().equals(project.subject().authorityId())) {
			this.levels.refuseUnlessOwn(proposal.authorityId(), proposal.level(), person);
		}
		var route = Routes.of(proposal, this.rules.of(proposal.level()));
		var wasPublic = project.timetable().publicityFrom() != null;
		project.change(proposal, route, LocalDate.now(this.clock));
		this.parts.keep(id, proposal, LocalDate.now(this.clock));
		this.machine.begin(project);
		this.desk.done(project, Role.OFFICIAL, wasPublic ? "project.changed-while-public" : "project.changed", null,
				null, null);
		if (wasPublic) {
			this.events.publishEvent(new PublicityChanged(id, null));
		}
	}

	/** Answers how the proposal stands to a similar standard. */
	public void answer(ProjectId id, UUID similar, SimilarAnswer answer, String reason) {
		var project = this.desk.take(id);
		this.access.require((actor) -> mayEdit(project, actor));
		TextLimit.SIMILAR.check(reason);
		var line = this.parts.answer(id, similar, answer, reason)
			.orElseThrow(() -> new NotFound("projects.not-found", similar));
		this.desk.done(project, Role.OFFICIAL, "project.similar-answered", null, reason, line.designation());
	}

	/** Whether the person may change the proposal: who leads the work, or who made it. */
	boolean mayEdit(Project project, Actor person) {
		return this.access.mayLead(this.desk.view(project), person)
				|| project.proposedBy().filter(person.accountId()::equals).isPresent();
	}

	/** Similar standards for a title that is not saved yet. */
	@Transactional(readOnly = true)
	public List<Similar> similarTo(org.norma.shared.Texts title, @Nullable UUID except) {
		return this.parts.similarTo(title, except);
	}

}
