package org.norma.ballots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.Stage;
import org.norma.projects.UpheldObjections;
import org.norma.shared.Actor;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a person in ballots: to vote, to open, to close, to answer, to decide.
 */
@Service
@Transactional(readOnly = true)
class BallotWork implements WorkSource {

	private final BallotReader reader;

	private final BallotRepository ballots;

	private final Electorate electorate;

	private final Votes votes;

	private final BallotRules rules;

	private final BallotRights rights;

	private final Projects projects;

	private final UpheldObjections upheld;

	BallotWork(BallotReader reader, BallotRepository ballots, Electorate electorate, Votes votes, BallotRules rules,
			BallotRights rights, Projects projects, UpheldObjections upheld) {
		this.reader = reader;
		this.ballots = ballots;
		this.electorate = electorate;
		this.votes = votes;
		this.rules = rules;
		this.rights = rights;
		this.projects = projects;
		this.upheld = upheld;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		var items = new ArrayList<WorkItem>();
		toVote(person, items);
		var led = this.projects.mine(person, Stage.REVIEW)
			.stream()
			.filter((project) -> this.rules.asksForBallot(project) && this.projects.mayLead(project, person))
			.toList();
		Map<ProjectId, BallotView> deciding = this.reader.deciding(led.stream().map(ProjectView::id).toList())
			.stream()
			.collect(Collectors.toMap(BallotView::projectId, Function.identity()));
		var waiting = this.votes.unanswered(deciding.values().stream().map(BallotView::id).toList()).keySet();
		var vacant = this.votes
			.vacant(deciding.values().stream().filter(BallotView::open).map(BallotView::id).toList());
		var redrafted = this.upheld
			.among(led.stream().filter((project) -> !deciding.containsKey(project.id())).toList());
		for (var project : led) {
			if (!redrafted.contains(project.id()) && this.rights.holds(project, person)) {
				toHold(project, deciding.get(project.id()), vacant, items);
			}
			toAnswer(project, deciding.get(project.id()), waiting, items);
		}
		toAnswer(person, led.stream().filter((project) -> !deciding.containsKey(project.id())).toList(), items);
		return items;
	}

	/** Projects that came back from a ballot whose disapprovals are not all answered. */
	private void toAnswer(Actor person, List<ProjectView> again, List<WorkItem> items) {
		var returned = Stream
			.concat(again.stream(), this.projects.mine(person, Stage.DRAFTING)
				.stream()
				.filter((project) -> this.rules.asksForBallot(project) && this.projects.mayLead(project, person)))
			.toList();
		if (returned.isEmpty()) {
			return;
		}
		var last = this.ballots.spent(returned.stream().map(ProjectView::id).toList())
			.stream()
			.filter((ballot) -> ballot.status().closed())
			.collect(Collectors.toMap(Ballot::projectId, Function.identity(), (earlier, later) -> later));
		var waiting = this.votes.unanswered(last.values().stream().map(Ballot::id).toList()).keySet();
		for (var project : returned) {
			var ballot = last.get(project.id());
			if (ballot != null && waiting.contains(ballot.id())) {
				items.add(item("answer", project, "/ballots/" + ballot.id().value() + "#remarks", null, null));
			}
		}
	}

	private void toVote(Actor person, List<WorkItem> items) {
		var open = this.electorate.openFor(person)
			.entrySet()
			.stream()
			.filter((each) -> !each.getValue())
			.map(Map.Entry::getKey)
			.toList();
		if (open.isEmpty()) {
			return;
		}
		var found = this.ballots.byIds(open);
		var named = this.projects.byIds(found.stream().map(Ballot::projectId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(ProjectView::id, Function.identity()));
		for (var ballot : found) {
			var view = ballot.view(new Count(0, 0, 0, 0, 0, 0));
			var project = named.get(view.projectId());
			if (project != null && BallotRules.underReview(project) && !this.rules.today().isAfter(view.closesOn())) {
				items.add(item("vote", project, view.href(), view.closesOn(),
						view.terms().term(Rule.BALLOT_DAYS).map(Term::said).orElse(null)));
			}
		}
	}

	private void toHold(ProjectView project, @Nullable BallotView ballot, Map<BallotId, Integer> vacant,
			List<WorkItem> items) {
		if (ballot == null) {
			items.add(item("open", project, "/ballots/new?project=" + project.id().value(), null, null));
		}
		else if (ballot.mayCloseOn(this.rules.today(),
				ballot.count().entitled() - ballot.voted() - vacant.getOrDefault(ballot.id(), 0))) {
			items.add(item("close", project, ballot.href(), null, null));
		}
		else if (ballot.status() == BallotStatus.FAILED) {
			items.add(item("again", project, ballot.href(), null, null));
		}
	}

	private static void toAnswer(ProjectView project, @Nullable BallotView ballot, Set<BallotId> waiting,
			List<WorkItem> items) {
		if (ballot != null && ballot.status() == BallotStatus.PASSED && waiting.contains(ballot.id())) {
			items.add(item("answer", project, ballot.href() + "#remarks", null, null));
		}
	}

	private static WorkItem item(String act, ProjectView project, String href, @Nullable LocalDate due,
			@Nullable String basis) {
		Locale locale = LocaleContextHolder.getLocale();
		return new WorkItem("ballots.work." + act, List.of(), project.code() + " " + project.title().in(locale), href,
				due, basis);
	}

}
