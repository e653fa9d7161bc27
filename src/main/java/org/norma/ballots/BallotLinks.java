package org.norma.ballots;

import java.util.List;

import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.projects.StopLink;
import org.norma.projects.StopLinks;

import org.springframework.stereotype.Component;

/** The ballots of a project, on its page. */
@Component
class BallotLinks implements StopLinks {

	private final Ballots ballots;

	BallotLinks(Ballots ballots) {
		this.ballots = ballots;
	}

	@Override
	public List<StopLink> of(ProjectView project) {
		return this.ballots.ofProject(project.id()).stream().map(BallotLinks::link).toList();
	}

	private static StopLink link(BallotView ballot) {
		return new StopLink(Stage.REVIEW, "ballots.link." + ballot.status(),
				List.of(String.valueOf(ballot.round()), ballot.closesOn().toString(),
						String.valueOf(ballot.count().inFavour()), String.valueOf(ballot.count().disapprove()),
						String.valueOf(ballot.count().abstain())),
				ballot.href());
	}

}
