package org.norma.ballots;

import java.util.List;
import java.util.Optional;

import org.norma.projects.Gate;
import org.norma.projects.Missing;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.shared.RuleBroken;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A project that came back from a ballot does not go on, nor is voted on anew, before
 * every reason for disapproval has its answer (chosen for Norma).
 */
@Component
@Order(20)
class AnswersGate implements Gate {

	private final BallotRepository ballots;

	private final Votes votes;

	AnswersGate(BallotRepository ballots, Votes votes) {
		this.ballots = ballots;
		this.votes = votes;
	}

	@Override
	public String name() {
		return "ballot-answers";
	}

	@Override
	public Stage guards() {
		return Stage.DRAFTING;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean concerns(ProjectView project) {
		return last(project.id()).filter((ballot) -> this.votes.count(ballot.id()).disapprove() > 0).isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Missing> missing(ProjectView project) {
		return missing(project.id()).stream().toList();
	}

	/** What the last ballot left without an answer. */
	Optional<Missing> missing(ProjectId project) {
		return last(project).flatMap(this::missing);
	}

	private Optional<Missing> missing(Ballot ballot) {
		int unanswered = this.votes.unanswered(ballot.id());
		if (unanswered == 0) {
			return Optional.empty();
		}
		var view = ballot.view(this.votes.count(ballot.id()));
		return Optional.of(new Missing("gate.ballot.unanswered", List.of(String.valueOf(unanswered),
				String.valueOf(view.count().disapprove()), String.valueOf(view.round())), view.href() + "#remarks"));
	}

	void refuseWhileMissing(ProjectId project) {
		missing(project).ifPresent((missing) -> {
			throw new RuleBroken(missing.key(), missing.arguments().toArray());
		});
	}

	/** The last ballot that was counted, where the project has come back from it. */
	private Optional<Ballot> last(ProjectId project) {
		return this.ballots.ofProject(project)
			.stream()
			.filter((ballot) -> ballot.status() == BallotStatus.PASSED || ballot.status() == BallotStatus.FAILED)
			.reduce((earlier, later) -> later)
			.filter(Ballot::isSpent);
	}

	@Override
	public boolean exemptible() {
		return false;
	}

}
