package org.norma.ballots.web;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.norma.ballots.BallotClosing;
import org.norma.ballots.BallotId;
import org.norma.ballots.BallotKind;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotVoting;
import org.norma.ballots.OpeningView;
import org.norma.ballots.Position;
import org.norma.projects.ProjectId;
import org.norma.projects.Stage;

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

import static org.norma.shared.web.FormRefusals.accepted;

/** What the lead of a project does with its ballots. */
@Controller
@RequestMapping("/ballots")
@RolesAllowed({ "OFFICIAL", "DRAFTER" })
class LeadController {

	private static final String ACTED = "ballots.done.acted";

	private final BallotOpening opening;

	private final BallotClosing closing;

	private final BallotVoting voting;

	LeadController(BallotOpening opening, BallotClosing closing, BallotVoting voting) {
		this.opening = opening;
		this.closing = closing;
		this.voting = voting;
	}

	@GetMapping("/new")
	String blank(@RequestParam UUID project, Model model) {
		var view = this.opening.proposal(new ProjectId(project));
		var kind = view.kinds().isEmpty() ? BallotKind.COMMITTEE : view.kinds().get(0);
		model.addAttribute("form",
				new OpeningForm(kind, view.meetingFirst() ? null : view.closesOn(), null, null, null));
		return page(view, model);
	}

	@PostMapping("/new")
	String open(@RequestParam UUID project, @Valid @ModelAttribute("form") OpeningForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var made = new AtomicReference<@Nullable BallotId>();
		if (!accepted(errors, () -> made.set(this.opening.open(new ProjectId(project), form.wanted())))) {
			return page(this.opening.proposal(new ProjectId(project)), model);
		}
		next.addFlashAttribute("done", "ballots.done.opened");
		return "redirect:/ballots/" + java.util.Objects.requireNonNull(made.get()).value();
	}

	private static String page(OpeningView view, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("project", view.project());
		return "ballots/new";
	}

	@PostMapping("/{id}/record/{voter}")
	String record(@PathVariable UUID id, @PathVariable UUID voter, @RequestParam Position position,
			@RequestParam(required = false) @Nullable String remark, RedirectAttributes next) {
		return Outcome.of(next, ACTED, () -> this.voting.record(new BallotId(id), voter, position, remark)) + "#voters";
	}

	@PostMapping("/{id}/attend/{voter}")
	String attend(@PathVariable UUID id, @PathVariable UUID voter, @RequestParam boolean present,
			RedirectAttributes next) {
		return Outcome.of(next, ACTED, () -> this.voting.attend(new BallotId(id), voter, present)) + "#voters";
	}

	@PostMapping("/{id}/close")
	String close(@PathVariable UUID id, @RequestParam(required = false) @Nullable String minutes,
			RedirectAttributes next) {
		next.addFlashAttribute("minutes", minutes);
		return Outcome.of(next, "ballots.done.closed", () -> this.closing.close(new BallotId(id), minutes));
	}

	@PostMapping("/{id}/answer/{vote}")
	String answer(@PathVariable UUID id, @PathVariable UUID vote, @RequestParam(defaultValue = "") String text,
			RedirectAttributes next) {
		return Outcome.of(next, ACTED, () -> this.closing.answer(new BallotId(id), vote, text)) + "#remarks";
	}

	@PostMapping("/{id}/again")
	String again(@PathVariable UUID id, @RequestParam Stage to, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes next) {
		return Outcome.of(next, ACTED, () -> this.closing.again(new BallotId(id), to, reason));
	}

}
