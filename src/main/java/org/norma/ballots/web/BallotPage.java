package org.norma.ballots.web;

import java.time.Clock;

import org.norma.ballots.BallotDetails;
import org.norma.ballots.Position;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one ballot, to which every act on it comes back. */
@Component
class BallotPage {

	private final Clock clock;

	BallotPage(Clock clock) {
		this.clock = clock;
	}

	String of(BallotDetails details, Model model) {
		model.addAttribute("details", details);
		model.addAttribute("ballot", details.ballot());
		model.addAttribute("project", details.project());
		model.addAttribute("zone", this.clock.getZone());
		model.addAttribute("positions", Position.values());
		if (!model.containsAttribute("form")) {
			var own = details.own();
			model.addAttribute("form",
					(own != null) ? new VoteForm(own.position(), own.remark()) : new VoteForm(null, null));
		}
		if (!model.containsAttribute("meeting")) {
			model.addAttribute("meeting", MeetingForm.of(details.voters()));
		}
		return "ballots/ballot";
	}

}
