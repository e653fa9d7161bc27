package org.norma.ballots.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.norma.ballots.BallotClosing;
import org.norma.ballots.BallotCourse;
import org.norma.ballots.BallotId;
import org.norma.ballots.BallotKind;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.OpeningView;
import org.norma.projects.ProjectId;
import org.norma.projects.Stage;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.AskedDay;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Said;
import org.norma.shared.web.Offered;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.result;

/** What the lead of a project does with its ballots. */
@Controller
@RequestMapping("/ballots")
@RolesAllowed({ "OFFICIAL", "DRAFTER" })
class LeadController {

	private static final String BALLOT = "/{id:[0-9a-f-]{36}}";

	private static final String PAGE = "/ballots/{id}";

	private static final String ACTED = "ballots.done.acted";

	private final BallotOpening opening;

	private final BallotClosing closing;

	private final BallotCourse course;

	LeadController(BallotOpening opening, BallotClosing closing, BallotCourse course) {
		this.opening = opening;
		this.closing = closing;
		this.course = course;
	}

	@GetMapping("/new")
	String blank(@RequestParam String project, Model model) {
		var view = this.opening.proposal(id(project));
		var kind = view.kinds().isEmpty() ? BallotKind.COMMITTEE : view.kinds().get(0);
		model.addAttribute("form",
				new OpeningForm(kind, view.meetingFirst() ? null : view.closesOn(), null, null, null));
		return page(view, model);
	}

	@PostMapping("/new")
	@Asks({ "ballots.new.confirm", "ballots.new.confirm.unmet" })
	String open(@RequestParam String project, @Valid @ModelAttribute("form") OpeningForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		return result(errors, () -> this.opening.open(id(project), form.wanted())).map((made) -> {
			next.addFlashAttribute("done", "ballots.done.opened");
			return "redirect:/ballots/" + made.value();
		}).orElseGet(() -> page(this.opening.proposal(id(project)), model));
	}

	private static String page(OpeningView view, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("project", view.project());
		return "ballots/new";
	}

	private static ProjectId id(String project) {
		try {
			return new ProjectId(UUID.fromString(project));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound("projects.not-found", project);
		}
	}

	@PostMapping(BALLOT + "/close")
	@Asks("ballots.close.confirm")
	String close(@PathVariable UUID id, @RequestParam(required = false) @Nullable String minutes,
			RedirectAttributes next) {
		return Said.after(next, "ballots.done.closed", PAGE, typed("minutes", minutes),
				() -> this.closing.close(new BallotId(id), minutes));
	}

	@PostMapping(BALLOT + "/answer/{vote:[0-9a-f-]{36}}")
	String answer(@PathVariable UUID id, @PathVariable UUID vote, @RequestParam(defaultValue = "0") int seen,
			@RequestParam(defaultValue = "") String text, RedirectAttributes next) {
		return Said.after(next, ACTED, PAGE + "#remarks", typed("answer-" + vote, text),
				() -> this.closing.answer(new BallotId(id), vote, seen, text));
	}

	@PostMapping(BALLOT + "/again")
	@Asks("ballots.again.confirm")
	String again(@PathVariable UUID id, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		var stage = Offered.by(Stage.class, to);
		return Said.after(next, ACTED, PAGE, typed("again", reason),
				() -> this.closing.again(new BallotId(id), stage.orElse(Stage.PRELIMINARY), reason));
	}

	@PostMapping(BALLOT + "/last-day")
	@Asks("ballots.move.confirm")
	String lastDay(@PathVariable UUID id, @RequestParam(defaultValue = "") String seen,
			@RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes next) {
		var typed = typed("moved", reason);
		typed.put("day", day);
		return Said.after(next, "ballots.done.moved", PAGE, typed,
				() -> this.course.lastUntil(new BallotId(id), day(seen), day(day), reason));
	}

	private static LocalDate day(String typed) {
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			throw new RuleBroken(AskedDay.isMissing(typed) ? "shared.refused.no-such-day" : "ballots.refused.no-day",
					typed);
		}
	}

	@PostMapping(BALLOT + "/cancel")
	@Asks("ballots.cancel.confirm")
	@RolesAllowed("OFFICIAL")
	String cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		return Said.after(next, "ballots.done.cancelled", PAGE, typed("cancel", reason),
				() -> this.course.cancel(new BallotId(id), reason));
	}

	private static Map<String, @Nullable String> typed(String field, @Nullable String text) {
		var typed = new HashMap<String, @Nullable String>();
		typed.put(field, text);
		return typed;
	}

}
