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

	private final Clock clock;

	ProjectWork(ProjectSearch search, ProjectRepository projects, Projects directory,
			CoordinationRepository coordinations, ProjectAccess access, ProjectRules rules, Clock clock) {
		this.search = search;
		this.projects = projects;
		this.directory = directory;
		this.coordinations = coordinations;
		this.access = access;
		this.rules = rules;
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
		for (var view : this.directory.byIds(ids)) {
			var project = timetables.get(view.id());
			if (project != null && view.state() == ProjectState.ACTIVE) {
				ofStage(view, project, person, items);
				ofLateness(view, project.timetable(), person, items);
				positions.getOrDefault(view.id(), List.of()).forEach((each) -> ofPosition(view, each, person, items));
			}
		}
		return items;
	}

	private void ofStage(ProjectView view, Project project, Actor person, List<WorkItem> items) {
		switch (view.stage()) {
			case PRELIMINARY -> {
				if (project.proposedBy().filter(person.accountId()::equals).isPresent()) {
					items.add(item("submit", view, "", null, null));
				}
			}
			case PROPOSAL -> ofProposal(view, project.timetable(), person, items);
			case DRAFTING -> {
				if (this.access.mayDraft(view, person) || this.access.mayLead(view, person)) {
					items.add(item("write", view, "", view.dueOn(), basis(view, Rule.DRAFTING_MONTHS)));
				}
			}
			case CONSULTATION, REVIEW, APPROVAL, PUBLICATION, WITHDRAWAL -> {
			}
		}
	}

	private void ofProposal(ProjectView view, Timetable times, Actor person, List<WorkItem> items) {
		if (!this.access.mayDecide(view, person)) {
			return;
		}
		var until = times.publicityUntil();
		var publicity = this.rules.publicityRule(view);
		if (until == null && publicity.isPresent()) {
			items.add(item("publicise", view, "", null, basis(view, publicity.get())));
		}
		else if (until == null || LocalDate.now(this.clock).isAfter(until)) {
			items.add(item("decide", view, "/decide", null, null));
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
		else if (lateness.near() && times.extendedMonths() == null) {
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
		if (each.position() == CoordinationPosition.OBJECTED && each.blocks() && this.access.mayDecide(view, person)) {
			items.add(item("objection", view, "#coordination", each.due().orElse(null),
					basis(view, Rule.COORDINATION_BODY)));
		}
	}

	private @Nullable String basis(ProjectView view, Rule rule) {
		return this.rules.of(view).get(rule).map((each) -> each.basis()).orElse(null);
	}

	private static WorkItem item(String act, ProjectView view, String page, @Nullable LocalDate due,
			@Nullable String basis) {
		Locale locale = LocaleContextHolder.getLocale();
		return new WorkItem("projects.work." + act, List.of(), view.code() + " " + view.title().in(locale),
				view.href() + page, due, basis);
	}

}
