package org.norma.ballots;

import java.util.List;
import java.util.UUID;

import org.norma.bodies.RunningDecision;
import org.norma.bodies.RunningDecisions;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open ballots of a committee, or of an association. */
@Component
class OpenBallots implements RunningDecisions {

	private final BallotRepository ballots;

	private final Projects projects;

	OpenBallots(BallotRepository ballots, Projects projects) {
		this.ballots = ballots;
		this.projects = projects;
	}

	@Override
	@Transactional(readOnly = true)
	public List<RunningDecision> of(UUID body) {
		var open = this.ballots.openOf(body).stream().map((ballot) -> ballot.view(Count.NONE)).toList();
		var named = this.projects.byIds(open.stream().map(BallotView::projectId).toList());
		return open.stream()
			.flatMap((ballot) -> named.stream()
				.filter((project) -> project.id().equals(ballot.projectId()))
				.map((project) -> new RunningDecision(name(project), ballot.href())))
			.toList();
	}

	private static String name(ProjectView project) {
		return project.code();
	}

}
