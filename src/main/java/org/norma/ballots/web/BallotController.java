package org.norma.ballots.web;

import java.util.UUID;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.ballots.BallotDetails;
import org.norma.ballots.BallotId;
import org.norma.ballots.BallotReader;
import org.norma.ballots.BallotVoting;
import org.norma.shared.web.AskedPage;
import org.norma.shared.web.Said;
import org.norma.shared.web.PublicPage;

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

	private final BallotPage page;

	BallotController(BallotReader reader, BallotVoting voting, BallotPage page) {
		this.reader = reader;
		this.voting = voting;
		this.page = page;
	}

	@GetMapping
	@PublicPage
	String list(@RequestParam(defaultValue = "0") String page, Model model) {
		var number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
		if (!page.equals(String.valueOf(number))) {
			model.addAttribute("refusal", new Said.Sentence("ballots.refused.page", new Object[] { page }));
		}
		model.addAttribute("mine", this.reader.mine());
		model.addAttribute("ballots", AskedPage.of(number, PAGE_SIZE, this.reader::list));
		return "ballots/list";
	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	@PublicPage
	String show(@PathVariable UUID id, Model model) {
		return this.page.of(this.reader.details(new BallotId(id)), model);
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
		return late(this.reader.details(ballot), form, model);
	}

	/** Where the form is not drawn any more, the page says why on top. */
	private String late(BallotDetails details, VoteForm form, Model model) {
		if (!details.mayVote()) {
			Said.refusal(() -> this.voting.refuseUnlessVoting(details.ballot().id()))
				.ifPresent((why) -> model.addAttribute("refusal", why));
			model.addAttribute("late", form);
		}
		return this.page.of(details, model);
	}

}
