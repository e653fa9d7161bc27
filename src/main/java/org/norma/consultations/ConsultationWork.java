package org.norma.consultations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.Stage;
import org.norma.shared.Actor;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds to open and to close, and comments to dispose; committee rounds to comment in.
 */
@Service
@Transactional(readOnly = true)
class ConsultationWork implements WorkSource {

	private final Projects projects;

	private final RoundRepository rounds;

	private final Addressees addressees;

	private final RoundAccess access;

	private final ConsultationRules rules;

	private final ChangesDue changes;

	ConsultationWork(Projects projects, RoundRepository rounds, Addressees addressees, RoundAccess access,
			ConsultationRules rules, ChangesDue changes) {
		this.projects = projects;
		this.rounds = rounds;
		this.addressees = addressees;
		this.access = access;
		this.rules = rules;
		this.changes = changes;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		var concerned = Stream.of(Stage.CONSULTATION, Stage.PROPOSAL)
			.flatMap((stage) -> this.projects.mine(person, stage).stream())
			.toList();
		var items = new ArrayList<WorkItem>();
		if (!concerned.isEmpty()) {
			ofProjects(concerned, person, items);
		}
		ofUnits(person, items);
		return items;
	}

	/** Where a unit of the person is asked to reply. */
	private void ofUnits(Actor person, List<WorkItem> items) {
		var waiting = this.addressees.waitingFor(RoundAccess.bodiesOf(person), this.rules.today());
		if (waiting.isEmpty()) {
			return;
		}
		var asked = this.rounds.byIds(waiting).stream().map((round) -> round.summary(this.rules.today())).toList();
		var projects = this.projects.byIds(asked.stream().map(RoundSummary::projectId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(ProjectView::id, Function.identity()));
		for (var round : asked) {
			var project = projects.get(round.projectId());
			var known = items.stream().anyMatch((item) -> item.href().equals(round.href()));
			if (project != null && !known && RoundAccess.goesOn(project)) {
				items.add(item("comment", List.of(), project, round.href(), round.closesOn(), round.ruleBasis()));
			}
		}
	}

	private void ofProjects(List<ProjectView> concerned, Actor person, List<WorkItem> items) {
		var today = this.rules.today();
		var rounds = this.rounds.ofProjects(concerned.stream().map(ProjectView::id).toList())
			.stream()
			.map((round) -> round.summary(today))
			.collect(Collectors.groupingBy(RoundSummary::projectId));
		var counts = this.addressees
			.counts(rounds.values().stream().flatMap(List::stream).map(RoundSummary::id).toList());
		concerned.forEach((project) -> add(project, rounds, counts, person, items));
		ofChanges(concerned, rounds, person, items);
	}

	/** Accepted comments whose change is not in the text yet, round by round. */
	private void ofChanges(List<ProjectView> concerned, Map<ProjectId, List<RoundSummary>> rounds, Actor person,
			List<WorkItem> items) {
		var due = this.changes.of(rounds.keySet());
		for (var project : concerned) {
			var waiting = due.getOrDefault(project.id(), List.of())
				.stream()
				.collect(Collectors.groupingBy((each) -> each.promise().round()));
			for (var round : rounds.getOrDefault(project.id(), List.of())) {
				var own = waiting.getOrDefault(round.id(), List.of());
				if (!own.isEmpty() && this.access.mayLead(round, project, person)) {
					items.add(change(project, round, own));
				}
			}
		}
	}

	private static WorkItem change(ProjectView project, RoundSummary round, List<ChangesDue.Due> waiting) {
		var first = waiting.stream().limit(3).map(ChangesDue.Due::said).collect(Collectors.joining(", "));
		return item("change", List.of(String.valueOf(waiting.size()), first + ((waiting.size() > 3) ? " …" : "")),
				project, round.href() + "/table?unchanged=true", project.dueOn(), round.ruleBasis());
	}

	private void add(ProjectView project, Map<ProjectId, List<RoundSummary>> rounds, Map<RoundId, RoundCounts> counts,
			Actor person, List<WorkItem> items) {
		var own = rounds.getOrDefault(project.id(), List.of());
		var basis = this.rules.period(project).basis();
		var leads = this.projects.leads(project, person);
		var none = own.stream().noneMatch((round) -> round.counts() && round.kind() == RoundKind.PUBLIC);
		if (leads && none && project.stage() == Stage.CONSULTATION) {
			items.add(item("open", List.of(), project, "/consultations/new/" + project.id().value(), null, basis));
		}
		for (var round : own) {
			var count = counts.getOrDefault(round.id(), RoundCounts.NONE);
			if (this.access.mayLead(round, project, person)) {
				ofLead(project, round, count, items);
			}
			else if (round.kind() == RoundKind.COMMITTEE && round.running()
					&& RoundAccess.belongs(person, round.committeeId())) {
				items.add(item("comment", List.of(), project, round.href(), round.closesOn(), round.ruleBasis()));
			}
		}
	}

	private static void ofLead(ProjectView project, RoundSummary round, RoundCounts count, List<WorkItem> items) {
		if (round.state() == RoundState.ENDED && round.kind() != RoundKind.PUBLICITY) {
			items.add(item("close", List.of(String.valueOf(round.ordinal())), project, round.href(), null,
					round.ruleBasis()));
		}
		if (count.undisposed() > 0) {
			items.add(item("dispose", List.of(String.valueOf(count.undisposed())), project,
					round.href() + "/table?undisposed=true", project.dueOn(), round.ruleBasis()));
		}
	}

	private static WorkItem item(String act, List<String> arguments, ProjectView project, String href,
			@Nullable LocalDate due, String basis) {
		return new WorkItem("consultations.work." + act, arguments,
				project.code() + " " + project.title().in(LocaleContextHolder.getLocale()), href, due, basis);
	}

}
