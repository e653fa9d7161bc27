package org.norma.projects.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.norma.hierarchy.LevelDirectory;
import org.norma.projects.CourseService;
import org.norma.projects.PlanService;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectReader;
import org.norma.projects.ProposalService;
import org.norma.projects.SimilarAnswer;
import org.norma.projects.Unconsulted;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Offered;
import org.norma.shared.web.Said;
import org.norma.shared.web.PublicPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a project, and the acts that need no form of their own. */
@Controller
@RequestMapping("/projects/{id}")
@RolesAllowed({ "OFFICIAL", "DRAFTER" })
class ProjectController {

	private static final String DONE = "projects.done.acted";

	private static final String PAGE = "/projects/{id}";

	private final ProjectReader reader;

	private final ProposalService proposals;

	private final PlanService plan;

	private final CourseService course;

	private final Unconsulted unconsulted;

	private final LevelDirectory levels;

	private final Clock clock;

	ProjectController(ProjectReader reader, ProposalService proposals, PlanService plan, CourseService course,
			Unconsulted unconsulted, LevelDirectory levels, Clock clock) {
		this.reader = reader;
		this.proposals = proposals;
		this.plan = plan;
		this.course = course;
		this.unconsulted = unconsulted;
		this.levels = levels;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	@PermitAll
	ZoneId zone() {
		return this.clock.getZone();
	}

	@GetMapping
	@PermitAll
	@PublicPage
	String show(@PathVariable UUID id, Model model) {
		var details = this.reader.details(new ProjectId(id));
		model.addAttribute("details", details);
		model.addAttribute("project", details.project());
		model.addAttribute("level", this.levels.level(details.project().level()));
		model.addAttribute("answers", SimilarAnswer.values());
		model.addAttribute("unconsulted", this.unconsulted.why(details.project()).orElse(null));
		return "projects/project";
	}

	@PostMapping("/submit")
	@Asks("projects.confirm.advance")
	String submit(@PathVariable UUID id, @RequestParam int version, RedirectAttributes next) {
		return Said.after(next, DONE, PAGE, () -> this.plan.submit(new ProjectId(id), version));
	}

	@PostMapping("/advance")
	@Asks("projects.confirm.advance")
	String advance(@PathVariable UUID id, @RequestParam int version, RedirectAttributes next) {
		return Said.after(next, DONE, PAGE, () -> this.course.advance(new ProjectId(id), version));
	}

	@PostMapping("/similar/{line}")
	String answer(@PathVariable UUID id, @PathVariable UUID line, @RequestParam(defaultValue = "") String answer,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		return Said
			.after(next, DONE, PAGE + "#similar", Typed.similar(line, answer, reason),
					() -> this.proposals.answer(new ProjectId(id), line,
							Offered.by(SimilarAnswer.class, answer)
								.orElseThrow(() -> new RuleBroken("projects.refused.no-similar-answer")),
							written(reason)));
	}

	private static String written(String reason) {
		if (reason.isBlank()) {
			throw new RuleBroken("projects.refused.no-similar-reason");
		}
		return reason.strip();
	}

}
