package org.norma.projects.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.LevelDirectory;
import org.norma.projects.ProjectFilter;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectList;
import org.norma.projects.ProjectRow;
import org.norma.projects.ProjectState;
import org.norma.projects.Stage;
import org.norma.shared.NotFound;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.export.ExportTable;
import org.norma.shared.export.TableKind;
import org.norma.shared.web.AskedPage;
import org.norma.shared.web.PublicPage;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public lists of projects: all, and the yearly programme. */
@Controller
@PermitAll
class ProjectListController {

	private static final int PAGE_SIZE = 30;

	private final ProjectList projects;

	private final BodyService bodies;

	private final LevelChoices levels;

	private final LevelDirectory directory;

	private final ProjectCsv csv;

	private final Clock clock;

	ProjectListController(ProjectList projects, BodyService bodies, LevelChoices levels, LevelDirectory directory,
			ProjectCsv csv, Clock clock) {
		this.directory = directory;
		this.projects = projects;
		this.bodies = bodies;
		this.levels = levels;
		this.csv = csv;
		this.clock = clock;
	}

	@PublicPage
	@GetMapping("/projects")
	String list(@ModelAttribute("filter") FilterForm form, @RequestParam(defaultValue = "0") int page, Model model) {
		var filter = form.filter(this.bodies, this.directory);
		model.addAttribute("projects", AskedPage.of(page, PAGE_SIZE, (asked) -> this.projects.search(filter, asked)));
		model.addAttribute("funnel", this.projects.stages(filter));
		model.addAttribute("levels", this.levels.forFilter());
		model.addAttribute("stages", Stage.values());
		model.addAttribute("kinds", ProjectKind.values());
		model.addAttribute("states", ProjectState.values());
		model.addAttribute("year", Year.now(this.clock).getValue());
		model.addAttribute("mayPropose", Actor.current().filter((actor) -> actor.holds(Role.OFFICIAL)).isPresent());
		return "projects/list";
	}

	@PublicPage
	@GetMapping(path = "/projects.csv", produces = "text/csv")
	void csv(@ModelAttribute("filter") FilterForm form, HttpServletRequest request, HttpServletResponse response,
			Locale locale) throws IOException {
		var rows = this.projects.search(form.filter(this.bodies, this.directory), Pageable.unpaged()).getContent();
		write(rows, TableKind.CSV.answer(request, response, "projects"), locale);
	}

	@PublicPage
	@GetMapping("/projects/programme/{year}")
	String programme(@PathVariable int year, Model model) {
		refuseImpossible(year);
		model.addAttribute("year", year);
		model.addAttribute("years", this.projects.programmeYears());
		model.addAttribute("levels",
				programme(year).stream()
					.collect(Collectors.groupingBy((row) -> row.project().level(),
							() -> new TreeMap<>(this.levels.inOrder()), Collectors.toList())));
		return "projects/programme";
	}

	@PublicPage
	@GetMapping(path = "/projects/programme/{year}.csv", produces = "text/csv")
	void programmeCsv(@PathVariable int year, HttpServletRequest request, HttpServletResponse response, Locale locale)
			throws IOException {
		refuseImpossible(year);
		var rows = programme(year);
		write(rows, TableKind.CSV.answer(request, response, "programme-" + year), locale);
	}

	/**
	 * There are programmes of the years that have projects, and of those around today.
	 */
	private void refuseImpossible(int year) {
		var now = Year.now(this.clock).getValue();
		if (Math.abs((long) year - now) > 1 && !this.projects.programmeYears().contains(year)) {
			throw new NotFound("projects.programme.none", Integer.toString(year));
		}
	}

	private List<ProjectRow> programme(int year) {
		return this.projects
			.search(new ProjectFilter(null, null, null, null, null, null, false, year), Pageable.unpaged())
			.getContent();
	}

	private void write(List<ProjectRow> rows, ExportTable table, Locale locale) throws IOException {
		try (table) {
			this.csv.write(rows, table, locale);
		}
	}

}
