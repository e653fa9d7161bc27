package org.norma.ballots.web;

import java.util.Map;
import java.util.Optional;

import org.norma.ballots.BallotId;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotReader;
import org.norma.projects.ProjectId;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.stereotype.Component;

/** What the questions about ballots name. */
@Component
class BallotQuestions implements Questions {

	private final BallotReader reader;

	private final BallotOpening opening;

	BallotQuestions(BallotReader reader, BallotOpening opening) {
		this.reader = reader;
		this.opening = opening;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("ballots.new.confirm", this::opened, "ballots.close.confirm", this::ballot,
				"ballots.again.confirm", this::ballot, "ballots.cancel.confirm", this::ballot, "ballots.move.confirm",
				this::moved);
	}

	private Optional<Object[]> opened(Asked asked) {
		return Filling.with(this.opening.proposal(new ProjectId(asked.sentId("project"))).project().code());
	}

	private Optional<Object[]> moved(Asked asked) {
		var details = this.reader.details(new BallotId(asked.id()));
		return Filling.with(details.project().code(), details.ballot().closesOn().toString(), asked.sent("day").strip(),
				details.ballot().voted());
	}

	private Optional<Object[]> ballot(Asked asked) {
		var details = this.reader.details(new BallotId(asked.id()));
		return Filling.with(details.project().code(), details.ballot().voted());
	}

}
