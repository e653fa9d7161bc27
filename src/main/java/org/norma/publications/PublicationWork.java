package org.norma.publications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.Part;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectState;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.SeparatePersons;
import org.norma.projects.Stage;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person: to approve, publish, make a text public, file. */
@Service
@Transactional(readOnly = true)
class PublicationWork implements WorkSource {

	private final Projects projects;

	private final ApprovalRepository approvals;

	private final PublicationRepository publications;

	private final FilingRepository filings;

	private final DisclosureService disclosures;

	private final LevelDirectory levels;

	private final SeparatePersons separate;

	private final Clock clock;

	PublicationWork(Projects projects, ApprovalRepository approvals, PublicationRepository publications,
			FilingRepository filings, DisclosureService disclosures, LevelDirectory levels, SeparatePersons separate,
			Clock clock) {
		this.separate = separate;
		this.projects = projects;
		this.approvals = approvals;
		this.publications = publications;
		this.filings = filings;
		this.disclosures = disclosures;
		this.levels = levels;
		this.clock = clock;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		var items = new ArrayList<WorkItem>();
		var mine = this.projects.mine(person, Stage.APPROVAL)
			.stream()
			.filter((project) -> this.projects.mayDecide(project, person))
			.toList();
		this.separate.open(mine, Part.APPROVER, person)
			.forEach((project) -> items.add(item("approve", project, "/approve", null, basis(project, Rule.ISSUER))));
		toPublish(person, items);
		if (person.holds(Role.OFFICIAL)) {
			afterwards(person, items);
		}
		return items;
	}

	private void toPublish(Actor person, List<WorkItem> items) {
		var projects = this.projects.mine(person, Stage.PUBLICATION);
		var approved = approvals(projects);
		for (var project : projects) {
			if (this.disclosures.isMissing(project) && this.projects.mayLead(project, person)) {
				items.add(item("disclose", project, "/disclosure", null, basis(project, Rule.DISCLOSURE)));
			}
			else if (this.projects.mayDecide(project, person)) {
				var approval = approved.get(project.id());
				var due = (approval != null) ? IssueDates
					.issueBy(approval.approvedOn(), this.levels.rulesOf(project.level(), approval.approvedOn()))
					.orElse(null) : null;
				items.add(item("publish", project, "/publish", due, basis(project, Rule.ISSUE_MONTHS)));
			}
		}
	}

	private Map<ProjectId, Approval> approvals(List<ProjectView> projects) {
		var ids = projects.stream().map((project) -> project.id().value()).toList();
		return ids.isEmpty() ? Map.of()
				: this.approvals.ofProjects(ids)
					.stream()
					.collect(Collectors.toMap(Approval::projectId, Function.identity()));
	}

	private void afterwards(Actor person, List<WorkItem> items) {
		var open = this.publications.open();
		var owed = this.filings.findByPublicationIdIn(open.stream().map(Publication::id).toList())
			.stream()
			.filter((filing) -> filing.filedOn().isEmpty())
			.collect(Collectors.groupingBy(Filing::publicationId));
		var views = this.projects.byIds(open.stream().map(Publication::projectId).toList())
			.stream()
			.filter((project) -> project.state() == ProjectState.COMPLETED && this.projects.mayDecide(project, person))
			.collect(Collectors.toMap(ProjectView::id, Function.identity()));
		for (var publication : open) {
			var project = views.get(publication.projectId());
			if (project != null) {
				ofText(publication, project, items);
				owed.getOrDefault(publication.id(), List.of())
					.forEach((filing) -> ofFiling(filing, project, publication, items));
			}
		}
	}

	private void ofText(Publication publication, ProjectView project, List<WorkItem> items) {
		if (publication.textPublicOn().isEmpty() && publication.textDueOn().isPresent()) {
			var late = publication.textOverdue(LocalDate.now(this.clock));
			items.add(item(late ? "text-late" : "text", project, publication.designation(), "/publication#text",
					publication.textDueOn().get(), basis(project, Rule.TEXT_PUBLIC_DAYS)));
		}
	}

	private void ofFiling(Filing filing, ProjectView project, Publication publication, List<WorkItem> items) {
		var late = filing.overdue(LocalDate.now(this.clock));
		items.add(item(late ? "file-late" : "file", project, publication.designation(), "/publication#filing",
				filing.dueOn().orElse(null), filing.basis()));
	}

	private @Nullable String basis(ProjectView project, Rule rule) {
		return this.levels.rulesOf(project.level(), LocalDate.now(this.clock))
			.get(rule)
			.map((each) -> each.basis())
			.orElse(null);
	}

	private static WorkItem item(String act, ProjectView project, String page, @Nullable LocalDate due,
			@Nullable String basis) {
		return item(act, project, project.code(), page, due, basis);
	}

	private static WorkItem item(String act, ProjectView project, String number, String page, @Nullable LocalDate due,
			@Nullable String basis) {
		return new WorkItem("publications.work." + act, List.of(),
				number + " " + project.title().in(LocaleContextHolder.getLocale()), project.href() + page, due, basis);
	}

}
