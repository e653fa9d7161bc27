package org.norma.ballots;

import java.time.Clock;
import java.time.LocalDate;

import org.norma.projects.CourseChanged;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.StageMoves;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a running ballot another last day, or ends it before its time. */
@Service
@Transactional
public class BallotCourse {

	private final BallotRepository ballots;

	private final Electorate electorate;

	private final Votes votes;

	private final BallotRights rights;

	private final LastDay lastDay;

	private final BallotNotices notices;

	private final Projects projects;

	private final StageMoves moves;

	private final Clock clock;

	BallotCourse(BallotRepository ballots, Electorate electorate, Votes votes, BallotRights rights, LastDay lastDay,
			BallotNotices notices, Projects projects, StageMoves moves, Clock clock) {
		this.ballots = ballots;
		this.electorate = electorate;
		this.votes = votes;
		this.rights = rights;
		this.lastDay = lastDay;
		this.notices = notices;
		this.projects = projects;
		this.moves = moves;
		this.clock = clock;
	}

	/**
	 * Makes it shorter or longer, within what the rules allow; its voters are told.
	 * @param seen the last day that the person has read
	 * @param reason why, shown publicly
	 * @throws RuleBroken when it has ended or was moved meanwhile, or the day comes too
	 * early or too late
	 */
	public void lastUntil(BallotId id, LocalDate seen, LocalDate day, String reason) {
		var project = this.moves.hold(projectOf(id));
		var person = this.rights.requireHolder(project);
		var ballot = this.ballots.lock(id).orElseThrow();
		var before = view(ballot);
		if (!before.open() || !before.closesOn().equals(seen)) {
			throw this.moves.alreadyDone(project.id());
		}
		if (reason.isBlank()) {
			throw new RuleBroken("ballots.refused.move-reason", before.round());
		}
		WrittenLength.REASON.check(reason);
		this.lastDay.refuse(project, before.terms(), before.openedOn(), day, before.meetingOn());
		if (day.equals(before.closesOn())) {
			return;
		}
		refuseEndToday(before, day);
		ballot.lastUntil(day, this.clock);
		var after = view(this.ballots.saveAndFlush(ballot));
		this.moves.note(project.id(), BallotRights.roleOf(person), "ballot.moved", reason.strip(),
				before.closesOn() + " · " + day);
		this.notices.moved(project, after, this.electorate.of(id));
	}

	/** Who has not voted keeps a day to do so. */
	private void refuseEndToday(BallotView before, LocalDate day) {
		var voters = this.electorate.of(before.id()).size();
		var today = LocalDate.now(this.clock);
		if (day.isBefore(before.closesOn()) && !day.isAfter(today) && before.voted() < voters) {
			throw new RuleBroken("ballots.refused.ends-today", before.closesOn().toString(), day.toString(),
					before.voted(), voters, today.plusDays(1).toString());
		}
	}

	/**
	 * Ends a running ballot, which then counts for nothing; its voters are told.
	 * @param reason why, shown publicly
	 * @throws RuleBroken when it has ended meanwhile
	 */
	public void cancel(BallotId id, String reason) {
		var project = this.moves.hold(projectOf(id));
		var person = this.rights.requireAuthority(project);
		var ballot = this.ballots.lock(id).orElseThrow();
		if (ballot.status() != BallotStatus.OPEN) {
			throw this.moves.alreadyDone(project.id());
		}
		if (reason.isBlank()) {
			throw new RuleBroken("ballots.refused.cancel-reason", view(ballot).round());
		}
		WrittenLength.REASON.check(reason);
		end(project, ballot, reason.strip(), person.displayName());
	}

	private void end(ProjectView project, Ballot ballot, String reason, String by) {
		ballot.cancel(reason, by, this.clock);
		var ended = view(this.ballots.saveAndFlush(ballot));
		this.moves.note(project.id(), Role.OFFICIAL, "ballot.cancelled", reason, String.valueOf(ended.round()));
		this.notices.cancelled(project, ended, this.electorate.of(ballot.id()));
	}

	/** The ballots of a project that is given up end with it. */
	@EventListener
	void on(CourseChanged event) {
		if (event.turn() != CourseChanged.Turn.CANCELLED) {
			return;
		}
		var project = this.projects.byId(event.project()).orElseThrow();
		var by = Actor.current().map(Actor::displayName).orElse("Norma");
		this.ballots.ofProject(event.project())
			.stream()
			.filter((ballot) -> ballot.status() == BallotStatus.OPEN)
			.forEach((ballot) -> end(project, ballot, event.reason(), by));
	}

	private BallotView view(Ballot ballot) {
		return ballot.view(this.votes.count(ballot.id()));
	}

	private ProjectId projectOf(BallotId id) {
		return this.ballots.projectOf(id).orElseThrow(() -> new NotFound("ballots.not-found", id.value()));
	}

}
