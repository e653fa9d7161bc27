package org.norma.ballots.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.ballots.BallotDetails;
import org.norma.ballots.BallotId;
import org.norma.ballots.BallotReader;
import org.norma.ballots.BallotVoting;
import org.norma.ballots.Position;

import org.springframework.data.domain.PageRequest;
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

/** Ballots as they are read, and votes as they are cast. */
@Controller
@RequestMapping("/ballots")
@PermitAll
class BallotController {

	private static final int PAGE_SIZE = 30;

	private final BallotReader reader;

	private final BallotVoting voting;

	private final Clock clock;

	BallotController(BallotReader reader, BallotVoting voting, Clock clock) {
		this.reader = reader;
		this.voting = voting;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@ModelAttribute("positions")
	Position[] positions() {
		return Position.values();
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("mine", this.reader.mine());
		model.addAttribute("ballots", this.reader.list(PageRequest.of(Math.max(page, 0), PAGE_SIZE)));
		return "ballots/list";
	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	String show(@PathVariable UUID id, Model model) {
		var details = this.reader.details(new BallotId(id));
		model.addAttribute("form", blank(details));
		return page(details, model);
	}

	/** The state alone, which the page asks for again and again while it is open. */
	@HxRequest
	@GetMapping("/{id:[0-9a-f-]{36}}/state")
	String state(@PathVariable UUID id, Model model) {
		model.addAttribute("details", this.reader.details(new BallotId(id)));
		return "ballots/parts :: state(details=${details})";
	}

	@GetMapping("/{id:[0-9a-f-]{36}}/text")
	@RolesAllowed("PERSON")
	String text(@PathVariable UUID id, Model model) {
		model.addAttribute("revision", this.reader.text(new BallotId(id)));
		model.addAttribute("details", this.reader.details(new BallotId(id)));
		return "ballots/text";
	}

	@PostMapping("/{id:[0-9a-f-]{36}}/vote")
	@RolesAllowed("PERSON")
	String vote(@PathVariable UUID id, @Valid @ModelAttribute("form") VoteForm form, BindingResult errors, Model model,
			RedirectAttributes next) {
		var ballot = new BallotId(id);
		if (accepted(errors,
				() -> this.voting.vote(ballot, java.util.Objects.requireNonNull(form.position()), form.remark()))) {
			next.addFlashAttribute("done", "ballots.done.voted");
			return "redirect:/ballots/{id}";
		}
		return page(this.reader.details(ballot), model);
	}

	private static VoteForm blank(BallotDetails details) {
		var own = details.own();
		return (own != null) ? new VoteForm(own.position(), own.remark()) : new VoteForm(null, null);
	}

	private static String page(BallotDetails details, Model model) {
		model.addAttribute("details", details);
		model.addAttribute("ballot", details.ballot());
		model.addAttribute("project", details.project());
		return "ballots/ballot";
	}

}
