package org.norma.consultations;

import java.util.Locale;
import java.util.stream.Stream;

import org.norma.projects.CourseChanged;
import org.norma.projects.Exemption;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectReader;
import org.norma.projects.ProjectView;
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

	private final ProjectReader reader;

	private final ConsultationRules rules;

	private final RoundNotices notices;

	RoundCourse(RoundRepository rounds, Projects projects, ProjectReader reader, ConsultationRules rules,
			RoundNotices notices) {
		this.rounds = rounds;
		this.projects = projects;
		this.reader = reader;
		this.rules = rules;
		this.notices = notices;
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
				.filter((round) -> round.kind() == RoundKind.PUBLICITY && round.goesOn())
				.toList()
				.forEach((round) -> decided(round, move.projectId()));
		}
		if (move.returned() && move.to().compareTo(Stage.CONSULTATION) <= 0) {
			setAside(move.projectId(), RoundKind.PUBLIC);
			setAside(move.projectId(), RoundKind.COMMITTEE);
		}
	}

	/** Before its last day only where the authority exempted the proposal from it. */
	private void decided(Round round, ProjectId id) {
		if (round.state(this.rules.today()) != RoundState.RUNNING) {
			round.end(this.rules.today(), RoundAccess.name(), null);
			return;
		}
		var project = this.reader.details(id);
		var why = project.gates()
			.stream()
			.filter((gate) -> gate.name().equals("publicity"))
			.flatMap((gate) -> Stream.ofNullable(gate.exemption()))
			.map(Exemption::reason)
			.findFirst();
		round.end(this.rules.today(), RoundAccess.name(), why.orElse(null));
		this.notices.stopped(round.summary(this.rules.today()), project.project(), "decided", why.orElse("–"));
	}

	/** Who was asked hears what the authority does to the project. */
	@EventListener
	void on(CourseChanged change) {
		var project = this.projects.byId(change.project()).orElseThrow(RoundAccess::notFound);
		this.rounds.ofProject(change.project())
			.stream()
			.filter(Round::goesOn)
			.toList()
			.forEach((round) -> follow(round, project, change));
	}

	private void follow(Round round, ProjectView project, CourseChanged change) {
		var today = this.rules.today();
		var before = round.state(today);
		switch (change.turn()) {
			case SUSPENDED -> round.halt(today, change.reason());
			case RESUMED -> round.goOn(today);
			case CANCELLED -> round.end(today, RoundAccess.name(), change.reason());
		}
		if (round.state(today) != before) {
			this.notices.stopped(round.summary(today), project, change.turn().name().toLowerCase(Locale.ROOT),
					change.reason());
		}
	}

	private void setAside(ProjectId project, RoundKind kind) {
		this.rounds.ofProject(project)
			.stream()
			.filter((round) -> round.kind() == kind)
			.forEach((round) -> round.setAside(this.rules.today(), RoundAccess.name()));
	}

}
