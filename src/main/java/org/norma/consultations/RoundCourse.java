package org.norma.consultations;

import org.norma.projects.ProjectId;
import org.norma.projects.Projects;
import org.norma.projects.PublicityChanged;
import org.norma.projects.Stage;
import org.norma.projects.StageEntered;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows the projects: their publicity opens a round, what sends them back ends some.
 */
@Service
@Transactional
class RoundCourse {

	private final RoundRepository rounds;

	private final Projects projects;

	private final ConsultationRules rules;

	RoundCourse(RoundRepository rounds, Projects projects, ConsultationRules rules) {
		this.rounds = rounds;
		this.projects = projects;
		this.rules = rules;
	}

	/** A proposal becomes public anew, or is public no more because it was changed. */
	@EventListener
	void on(PublicityChanged change) {
		var until = change.until();
		if (until == null) {
			setAside(change.projectId(), RoundKind.PUBLICITY);
		}
		else if (!moved(change.projectId(), until)) {
			var project = this.projects.byId(change.projectId()).orElseThrow(RoundAccess::notFound);
			var days = (int) java.time.temporal.ChronoUnit.DAYS.between(this.rules.today(), until);
			this.rounds.saveAndFlush(new Round(project, this.rounds.lastOrdinal(project.id(), RoundKind.PUBLICITY) + 1,
					RoundKind.PUBLICITY, this.rules.today(), until, new Period(days, "–", ""), RoundAccess.name()));
		}
	}

	/** While a proposal is public, only the last day moves: its round goes on. */
	private boolean moved(ProjectId project, java.time.LocalDate until) {
		return this.rounds.ofProject(project)
			.stream()
			.filter((round) -> round.kind() == RoundKind.PUBLICITY && round.goesOn())
			.peek((round) -> round.moveTo(until))
			.findFirst()
			.isPresent();
	}

	/** A decision ends the publicity; a return to the text makes its rounds history. */
	@EventListener
	void on(StageEntered move) {
		if (move.from() == Stage.PROPOSAL) {
			this.rounds.ofProject(move.projectId())
				.stream()
				.filter((round) -> round.kind() == RoundKind.PUBLICITY)
				.forEach((round) -> round.end(this.rules.today(), RoundAccess.name()));
		}
		if (move.returned() && move.to().compareTo(Stage.CONSULTATION) <= 0) {
			setAside(move.projectId(), RoundKind.PUBLIC);
			setAside(move.projectId(), RoundKind.COMMITTEE);
		}
	}

	private void setAside(ProjectId project, RoundKind kind) {
		this.rounds.ofProject(project)
			.stream()
			.filter((round) -> round.kind() == kind)
			.forEach((round) -> round.setAside(this.rules.today(), RoundAccess.name()));
	}

}
