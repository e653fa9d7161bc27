package org.norma.ballots.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.ballots.BallotId;
import org.norma.ballots.BallotMeeting;
import org.norma.ballots.BallotReader;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.accepted;

/** Writes down what a meeting brought. */
@Controller
@RolesAllowed({ "OFFICIAL", "DRAFTER" })
class MeetingController {

	private final BallotMeeting meeting;

	private final BallotReader reader;

	private final BallotPage page;

	MeetingController(BallotMeeting meeting, BallotReader reader, BallotPage page) {
		this.meeting = meeting;
		this.reader = reader;
		this.page = page;
	}

	@PostMapping("/ballots/{id:[0-9a-f-]{36}}/meeting")
	String record(@PathVariable UUID id, @Valid @ModelAttribute("meeting") MeetingForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var faults = new ArrayList<BallotMeeting.Fault>();
		if (accepted(errors, () -> faults.addAll(this.meeting.record(new BallotId(id), form.said())))
				&& faults.isEmpty()) {
			next.addFlashAttribute("done", "ballots.done.recorded");
			return "redirect:/ballots/{id}#meeting";
		}
		return refused(id, errors, faults, model);
	}

	/** Nothing was recorded: everything typed stands there again. */
	private String refused(UUID id, BindingResult errors, List<BallotMeeting.Fault> faults, Model model) {
		model.addAttribute("faults",
				faults.stream()
					.collect(Collectors.toMap(BallotMeeting.Fault::voter, (each) -> Said.Sentence.of(each.why()),
							(one, other) -> one)));
		model.addAttribute("refusal", Said.first(errors)
			.orElseGet(() -> new Said.Sentence("ballots.refused.lines", new Object[] { faults.size() })));
		return this.page.of(this.reader.details(new BallotId(id)), model);
	}

}
