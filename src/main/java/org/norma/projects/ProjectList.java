package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.hierarchy.LevelDirectory;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists projects: a fixed number of queries a page. */
@Service
@Transactional(readOnly = true)
public class ProjectList {

	private final ProjectSearch search;

	private final ProjectRepository projects;

	private final ProjectDirectory directory;

	private final BodyService bodies;

	private final LevelDirectory levels;

	private final Publicity publicity;

	private final Clock clock;

	ProjectList(ProjectSearch search, ProjectRepository projects, ProjectDirectory directory, BodyService bodies,
			LevelDirectory levels, Publicity publicity, Clock clock) {
		this.search = search;
		this.projects = projects;
		this.directory = directory;
		this.bodies = bodies;
		this.levels = levels;
		this.publicity = publicity;
		this.clock = clock;
	}

	/** What this person may see of what was asked for, latest moves first. */
	public Page<ProjectRow> search(ProjectFilter filter, Pageable page) {
		var ids = this.search.ids(filter, page);
		return new PageImpl<>(rows(ids), page, this.search.count(filter));
	}

	List<ProjectRow> rows(List<ProjectId> ids) {
		var found = ids.isEmpty() ? List.<Project>of() : this.projects.findAllByIds(ids);
		var views = this.directory.views(found)
			.stream()
			.collect(Collectors.toMap(ProjectView::id, Function.identity()));
		var today = LocalDate.now(this.clock);
		var held = found.stream()
			.flatMap((project) -> Stream.ofNullable(views.get(project.id()))
				.map((view) -> new Held(project, view, Holder.of(view, project.timetable(), today))))
			.collect(Collectors.toMap((each) -> each.view().id(), Function.identity()));
		var known = this.bodies.byIds(held.values()
			.stream()
			.flatMap((each) -> Stream.ofNullable(each.holder().bodyId()))
			.distinct()
			.toList());
		return ids.stream()
			.flatMap((id) -> Stream.ofNullable(held.get(id)))
			.map((each) -> row(each, known, today))
			.toList();
	}

	private ProjectRow row(Held held, Map<UUID, BodySummary> known, LocalDate today) {
		var view = held.view();
		var holder = held.holder();
		return new ProjectRow(view, this.levels.level(view.level()).names(), holder,
				(holder.bodyId() != null) ? known.get(holder.bodyId()) : null,
				ChronoUnit.DAYS.between(holder.since(), today), Lateness.of(view, today),
				held.project().timetable().cancellationProposedOn() != null, this.publicity.reaches(held.project()));
	}

	private record Held(Project project, ProjectView view, Holder holder) {
	}

	/**
	 * How many public projects there are in each stage, for the funnel above the list.
	 */
	public Map<Stage, Long> stages(ProjectFilter filter) {
		return this.search.stages(filter);
	}

	/** Years with a programme, newest first. */
	public List<Integer> programmeYears() {
		return this.search.programmeYears();
	}

}
