package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Rule;
import org.norma.shared.Actor;
import org.norma.shared.SecondPeople;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person in projects. */
@Service
@Transactional(readOnly = true)
class ProjectWork implements WorkSource {

	private static final int MOST = 500;

	private final ProjectSearch search;

	private final ProjectRepository projects;

	private final Projects directory;

	private final CoordinationRepository coordinations;

	private final ProjectAccess access;

	private final ProjectRules rules;

	private final GateKeeper gates;

	private final SeparatePersons separate;

	private final Clock clock;

	ProjectWork(ProjectSearch search, ProjectRepository projects, Projects directory,
			CoordinationRepository coordinations, ProjectAccess access, ProjectRules rules, GateKeeper gates,
			SeparatePersons separate, Clock clock) {
		this.search = search;
		this.projects = projects;
		this.directory = directory;
		this.coordinations = coordinations;
		this.access = access;
		this.rules = rules;
		this.gates = gates;
		this.separate = separate;
		this.clock = clock;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		var ids = this.search.mine(person, MOST);
		if (ids.isEmpty()) {
			return List.of();
		}
		var timetables = this.projects.findAllByIds(ids)
			.stream()
			.collect(Collectors.toMap(Project::id, Function.identity()));
		Map<ProjectId, List<Coordination>> positions = this.coordinations.findByProjectIdIn(ids)
			.stream()
			.collect(Collectors.groupingBy(Coordination::projectId));
		var items = new ArrayList<WorkItem>();
		var look = this.separate.look(person, timetables.values().stream());
		for (var view : this.directory.byIds(ids)) {
			var project = timetables.get(view.id());
			if (project != null && view.state() == ProjectState.ACTIVE) {
				ofStage(view, project, person, look, items);
				ofLateness(view, project.timetable(), person, items);
				positions.getOrDefault(view.id(), List.of()).forEach((each) -> ofPosition(view, each, person, items));
			}
		}
		return items;
	}

	private void ofStage(ProjectView view, Project project, Actor person, SecondPeople.Look look,
			List<WorkItem> items) {
		switch (view.stage()) {
			case PRELIMINARY -> {
				if (project.proposedBy().filter(person.accountId()::equals).isPresent()) {
					items.add(item("submit", view, "", null, null));
				}
			}
			case PROPOSAL -> ofProposal(view, project, person, look, items);
			case DRAFTING -> ofDrafting(view, person, items);
			case CONSULTATION, REVIEW, APPROVAL, PUBLICATION, WITHDRAWAL -> {
			}
		}
	}

	/** The same act as on the page of the project. */
	private void ofProposal(ProjectView view, Project project, Actor person, SecondPeople.Look look,
			List<WorkItem> items) {
		var decides = this.access.mayDecide(view, person);
		var edits = decides || project.proposedBy().filter(person.accountId()::equals).isPresent();
		if (!edits) {
			return;
		}
		var rights = new NextAct.Rights(true, this.access.mayDraft(view, person), decides, decides, true);
		NextAct.of(view, project.timetable(), this.gates.checklist(view), rights, LocalDate.now(this.clock))
			.filter((next) -> !next.key().equals("decide") || !this.separate.keepsFromDeciding(project, view, look))
			.map((next) -> new WorkItem("projects.work." + word(next), List.of(), title(view), next.href(), null,
					next.key().equals("publicise")
							? this.rules.publicityRule(view).map((rule) -> basis(view, rule)).orElse(null) : null))
			.ifPresent(items::add);
	}

	private static String word(NextAct next) {
		return switch (next.key()) {
			case "edit", "similar", "publicise", "decide" -> next.key();
			case "gate.text" -> "write";
			default -> "mend";
		};
	}

	/** In the editor, for those who write, and for who holds the project. */
	private void ofDrafting(ProjectView view, Actor person, List<WorkItem> items) {
		if (this.access.mayDraft(view, person) || this.access.leads(view, person)) {
			var text = view.documentId();
			items.add(new WorkItem("projects.work.write", List.of(), title(view),
					(text != null) ? ProjectTexts.href(text) : view.href(), view.dueOn(),
					basis(view, Rule.DRAFTING_MONTHS)));
		}
	}

	private void ofLateness(ProjectView view, Timetable times, Actor person, List<WorkItem> items) {
		if (!this.access.mayDecide(view, person)) {
			return;
		}
		var lateness = Lateness.of(view, LocalDate.now(this.clock));
		if (times.cancellationProposedOn() != null && lateness.late()) {
			items.add(item("cancel", view, "/cancel", times.dueOn(), basis(view, Rule.DRAFTING_MONTHS)));
		}
		else if (lateness.near() && Extension.possible(view, times, this.rules)) {
			var notice = this.rules.of(view).days(Rule.EXTENSION_REQUEST_DAYS).orElse(0);
			items.add(item("extend", view, "/extend",
					java.util.Objects.requireNonNull(lateness.dueOn()).minusDays(notice),
					basis(view, Rule.EXTENSION_REQUEST_DAYS)));
		}
	}

	private void ofPosition(ProjectView view, Coordination each, Actor person, List<WorkItem> items) {
		if (each.position() == CoordinationPosition.ASKED && this.access.actsForAuthority(each.bodyId(), person)) {
			items.add(item("sign", view, "#coordination", each.due().orElse(null), null));
		}
		ofObjection(view, each, person, items);
	}

	/** Brought before the coordination body by the authority, decided there. */
	private void ofObjection(ProjectView view, Coordination each, Actor person, List<WorkItem> items) {
		var line = each.line(this.rules.silence(view));
		var authority = this.access.mayDecide(view, person);
		if (line.toDecide()) {
			if (each.decider().filter((body) -> this.access.decidesIn(body, view, person)).isPresent()) {
				items.add(coordination("coordinate", view, each, null));
			}
		}
		else if (authority && line.toEscalate()) {
			items.add(coordination(line.silent() ? "silence" : "objection", view, each, each.due().orElse(null)));
		}
		else if (authority && each.upheld()) {
			items.add(coordination("upheld", view, each, null, "/redraft"));
		}
	}

	private WorkItem coordination(String act, ProjectView view, Coordination each, @Nullable LocalDate due) {
		return coordination(act, view, each, due, "#coordination");
	}

	private WorkItem coordination(String act, ProjectView view, Coordination each, @Nullable LocalDate due,
			String page) {
		var body = each.escalatedTo()
			.filter((to) -> !to.isEmpty())
			.map((to) -> to.in(LocaleContextHolder.getLocale()))
			.orElseGet(() -> this.rules.text(view, Rule.COORDINATION_BODY));
		return new WorkItem("projects.work." + act, List.of(body), title(view), view.href() + page, due,
				basis(view, Rule.COORDINATION_BODY));
	}

	private @Nullable String basis(ProjectView view, Rule rule) {
		return this.rules.of(view).get(rule).map((each) -> each.basis()).orElse(null);
	}

	private static WorkItem item(String act, ProjectView view, String page, @Nullable LocalDate due,
			@Nullable String basis) {
		return new WorkItem("projects.work." + act, List.of(), title(view), view.href() + page, due, basis);
	}

	private static String title(ProjectView view) {
		Locale locale = LocaleContextHolder.getLocale();
		return view.code() + " " + view.title().in(locale);
	}

}
