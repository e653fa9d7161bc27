package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one project for its page. */
@Service
@Transactional(readOnly = true)
public class ProjectReader {

	private final ProjectRepository projects;

	private final ProjectDesk desk;

	private final ProjectAccess access;

	private final ProposalService proposals;

	private final GateKeeper gates;

	private final SimilarLines similar;

	private final CoordinationRepository coordinations;

	private final ProjectHistory history;

	private final BodyService bodies;

	private final Editions editions;

	private final ProjectRules rules;

	private final ObjectProvider<StopLinks> links;

	private final Publicity publicity;

	private final ProjectSearch search;

	private final SeparatePersons separate;

	private final ExemptionRules exemptions;

	private final Clock clock;

	ProjectReader(ProjectRepository projects, ProjectDesk desk, ProjectAccess access, ProposalService proposals,
			GateKeeper gates, SimilarLines similar, CoordinationRepository coordinations, ProjectHistory history,
			BodyService bodies, Editions editions, ObjectProvider<StopLinks> links, ProjectRules rules,
			Publicity publicity, ProjectSearch search, SeparatePersons separate, ExemptionRules exemptions,
			Clock clock) {
		this.exemptions = exemptions;
		this.projects = projects;
		this.desk = desk;
		this.access = access;
		this.proposals = proposals;
		this.gates = gates;
		this.similar = similar;
		this.coordinations = coordinations;
		this.history = history;
		this.bodies = bodies;
		this.editions = editions;
		this.rules = rules;
		this.links = links;
		this.publicity = publicity;
		this.search = search;
		this.separate = separate;
		this.clock = clock;
	}

	/**
	 * The project as this person may see it; one that is not public yet is not there for
	 * others.
	 */
	public ProjectDetails details(ProjectId id) {
		var project = this.projects.findById(id).orElseThrow(() -> new NotFound("projects.not-found", id.value()));
		var view = this.desk.view(project);
		var rights = Actor.current().map((person) -> rights(project, view, person)).orElseGet(NextAct.Rights::none);
		if (!this.publicity.reaches(project) && !rights.reads()) {
			throw new NotFound("projects.not-found", id.value());
		}
		return details(project, view, rights);
	}

	private NextAct.Rights rights(Project project, ProjectView view, Actor person) {
		var edits = this.proposals.mayEdit(project, person);
		var decides = this.access.mayDecide(view, person);
		return new NextAct.Rights(edits || this.access.mayRead(view, person), this.access.mayDraft(view, person),
				this.access.mayLead(view, person), decides, edits, decides && isApart(view, person));
	}

	/** Whether the person proposed it, or depends on who did, so that another decides. */
	private boolean isApart(ProjectView view, Actor person) {
		return view.stage() == Stage.PROPOSAL && this.separate.refusal(view, Part.DECIDER, person).isPresent();
	}

	/** While it is a proposal: what else is on its way under a title like this. */
	private List<RunningProject> running(ProjectView view) {
		var early = view.stage() == Stage.PROPOSAL || view.stage() == Stage.PRELIMINARY;
		return (early && view.state() == ProjectState.ACTIVE) ? this.search.runningLike(view) : List.of();
	}

	private ProjectDetails details(Project project, ProjectView view, NextAct.Rights rights) {
		var today = LocalDate.now(this.clock);
		var times = project.timetable();
		var subject = project.subject();
		var checklist = this.gates.checklist(view);
		var holder = Holder.of(view, times, today);
		var coordination = this.coordinations.findByProjectId(view.id())
			.stream()
			.map((each) -> each.line(this.rules.silence(view)))
			.toList();
		var past = this.history.of(project);
		var target = target(subject.targetEditionId());
		return new ProjectDetails(view, project.version(), subject.justification(), subject.legalGround(),
				subject.needId(), project.proposedOn(), ProjectDetails.Dates.of(times),
				PlannedEnd.of(view, this.rules.of(view)), project.planNumber(), project.result(), holder,
				ChronoUnit.DAYS.between(holder.since(), today), Lateness.of(view, today), checklist,
				this.similar.of(view.id()), coordination, past, links(view),
				this.bodies.byIds(named(view, holder, past)), target.map(Edition::designation).orElse(null),
				target.map(Edition::slug).orElse(null), rights,
				next(project, view, checklist, rights, coordination, today), this.publicity.reaches(project),
				Extension.possible(view, times, this.rules), running(view));
	}

	/**
	 * Who is asked for an answer or a decision gives it first; who proposed is not sent
	 * to a decision that the rules keep for another person.
	 */
	private Optional<NextAct> next(Project project, ProjectView view, List<GateLine> checklist, NextAct.Rights rights,
			List<CoordinationLine> coordination, LocalDate today) {
		return Actor.current()
			.flatMap((person) -> NextAct.ofCoordination(view, coordination,
					(body) -> this.access.actsForAuthority(body, person),
					(body) -> this.access.decidesIn(body, view, person)))
			.or(() -> countersign(view, checklist))
			.or(() -> NextAct.isToRedraft(view, coordination) ? NextAct.toRedraft(view, rights)
					: NextAct.of(view, project.timetable(), checklist, rights, today))
			.filter((act) -> !isAnothers(act, project, view));
	}

	/** Whether the rules keep the decision or the approval for another person. */
	private boolean isAnothers(NextAct act, Project project, ProjectView view) {
		return Actor.current().filter((person) -> switch (act.key()) {
			case "decide" ->
				this.separate.keepsFromDeciding(project, view, this.separate.look(person, Stream.of(project)));
			case "gate.approval" -> this.separate.refusal(view, Part.APPROVER, person).isPresent();
			default -> false;
		}).isPresent();
	}

	/** For the second pair of eyes on an exemption that waits. */
	private Optional<NextAct> countersign(ProjectView view, List<GateLine> checklist) {
		return Actor.current()
			.filter((person) -> view.state() == ProjectState.ACTIVE)
			.flatMap((person) -> checklist.stream()
				.flatMap((gate) -> Stream.ofNullable(gate.requested()))
				.filter((exemption) -> this.exemptions.mayDecide(exemption, person))
				.findFirst())
			.map((exemption) -> new NextAct("countersign", null, ExemptionNotices.href(view, exemption.gate()), false));
	}

	private List<StopLink> links(ProjectView view) {
		return this.links.orderedStream()
			.flatMap((each) -> each.of(view).stream())
			.sorted(Comparator.comparing(StopLink::stage))
			.toList();
	}

	private Optional<Edition> target(@Nullable UUID edition) {
		return Optional.ofNullable(edition).flatMap((id) -> this.editions.byId(new EditionId(id)));
	}

	private static List<UUID> named(ProjectView view, Holder holder, List<ProjectEvent> past) {
		return Stream
			.of(Stream.of(view.authorityId()), Stream.ofNullable(view.committeeId()),
					Stream.ofNullable(view.leadBodyId()), Stream.ofNullable(holder.bodyId()),
					view.draftingBodies().stream(), view.cooperating().stream(),
					past.stream().flatMap((event) -> Stream.ofNullable(event.bodyId())))
			.flatMap((ids) -> ids)
			.distinct()
			.toList();
	}

}
