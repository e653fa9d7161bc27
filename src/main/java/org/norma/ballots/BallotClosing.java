package org.norma.ballots;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LegalBasis;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectId;
import org.norma.projects.Projects;
import org.norma.projects.Stage;
import org.norma.projects.StageEntered;
import org.norma.projects.StageMoves;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes ballots, answers their remarks, and sends a project back whose ballot failed.
 */
@Service
@Transactional
public class BallotClosing {

	private final BallotRepository ballots;

	private final Electorate electorate;

	private final Seats seats;

	private final Votes votes;

	private final BallotRules rules;

	private final BallotRights rights;

	private final BallotNotices notices;

	private final Projects projects;

	private final StageMoves moves;

	private final VoteActs acts;

	private final Clock clock;

	BallotClosing(BallotRepository ballots, Electorate electorate, Seats seats, Votes votes, BallotRules rules,
			BallotRights rights, BallotNotices notices, Projects projects, StageMoves moves, VoteActs acts,
			Clock clock) {
		this.ballots = ballots;
		this.electorate = electorate;
		this.seats = seats;
		this.votes = votes;
		this.rules = rules;
		this.rights = rights;
		this.notices = notices;
		this.projects = projects;
		this.moves = moves;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Closes a ballot and counts its votes.
	 * @throws RuleBroken when somebody closed it meanwhile, its time is not over and not
	 * all who hold a seat have voted, or a meeting has no minutes
	 */
	public void close(BallotId id, @Nullable String minutes) {
		var project = this.moves.hold(projectOf(id));
		var person = this.rights.requireHolder(project);
		var ballot = this.ballots.lock(id).orElseThrow();
		if (ballot.status() != BallotStatus.OPEN) {
			throw this.moves.alreadyDone(project.id());
		}
		var count = this.votes.count(id);
		var text = (minutes == null || minutes.isBlank()) ? null : minutes.strip();
		refuseEarly(ballot.view(count), this.seats.awaited(ballot, this.seats.of(id)), text);
		this.seats.settle(ballot, this.rules.today());
		ballot.close(count, text, person.displayName(), this.clock);
		var closed = this.ballots.saveAndFlush(ballot).view(count);
		this.acts.disclose(ballot, BallotRights.roleOf(person));
		this.moves.note(project.id(), BallotRights.roleOf(person),
				(closed.status() == BallotStatus.PASSED) ? "ballot.passed" : "ballot.failed", null, result(count));
		this.notices.closed(project, closed, this.electorate.of(id));
	}

	private static String result(Count count) {
		return count.inFavour() + " · " + count.disapprove() + " · " + count.abstain() + " · " + count.entitled();
	}

	private void refuseEarly(BallotView ballot, List<Seat> awaited, @Nullable String minutes) {
		if (!ballot.mayCloseOn(this.rules.today(), awaited.size())) {
			throw new RuleBroken("ballots.refused.early", ballot.round(), ballot.closesOn().toString(), ballot.voted(),
					ballot.count().entitled(),
					ballot.terms().term(Rule.BALLOT_DAYS).map(Term::said).orElseGet(() -> LegalBasis.said("Norma")),
					awaited.isEmpty() ? "–" : awaited.stream().map(Seat::name).collect(Collectors.joining("; ")));
		}
		if (ballot.terms().byMeeting() && minutes == null) {
			throw new RuleBroken("ballots.refused.minutes", ballot.round());
		}
		if (minutes != null) {
			WrittenLength.MINUTES.check(minutes);
		}
	}

	/**
	 * Answers the remark of a vote, or changes the answer; every reason for disapproval
	 * needs one.
	 * @param seen how often it had been answered when the person read it
	 * @throws RuleBroken when somebody has answered meanwhile, the voter has changed the
	 * vote, or a later ballot was opened
	 */
	public void answer(BallotId id, UUID vote, int seen, String text) {
		var project = this.projects.byId(projectOf(id)).orElseThrow();
		var person = this.rights.requireLead(project);
		var ballot = this.ballots.lock(id).orElseThrow();
		if (ballot.hidesVotes()) {
			throw new RuleBroken("ballots.refused.answer-hidden", ballot.view(this.votes.count(id)).round());
		}
		var line = this.electorate.of(id)
			.stream()
			.filter((each) -> vote.equals(each.voteId()))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("ballots.refused.vote-changed"));
		refuseAnswer(ballot, line, seen, text);
		if (!text.strip().equals(line.answer())) {
			this.votes.answer(id, vote, text.strip(), person.displayName(), this.clock.instant());
			this.acts.answered(ballot, line, text.strip(), BallotRights.roleOf(person));
		}
	}

	private void refuseAnswer(Ballot ballot, VoterLine line, int seen, String text) {
		if (line.answerNumber() != seen) {
			throw new RuleBroken("ballots.refused.answered", line.name(), String.valueOf(line.answeredBy()),
					String.valueOf(line.answer()));
		}
		if (text.isBlank()) {
			throw new RuleBroken("ballots.refused.answer-empty", line.name());
		}
		WrittenLength.ANSWER.check(text);
		if (line.remark() == null) {
			throw new RuleBroken("ballots.refused.no-remark", line.name());
		}
		if (!isLast(ballot)) {
			throw new RuleBroken("ballots.refused.answer-over", ballot.view(this.votes.count(ballot.id())).round());
		}
	}

	/** Also of a ballot from which the project came back, until the next one. */
	private boolean isLast(Ballot ballot) {
		return this.ballots.ofProject(ballot.projectId())
			.stream()
			.reduce((earlier, later) -> later)
			.filter((last) -> last.id().equals(ballot.id()))
			.isPresent();
	}

	/**
	 * Sends a project whose ballot failed back to drafting, or to a new round of review.
	 */
	public void again(BallotId id, Stage to, String reason) {
		var project = this.moves.hold(projectOf(id));
		this.rights.requireHolder(project);
		var ballot = this.ballots.lock(id).orElseThrow();
		if (ballot.isSpent()) {
			throw this.moves.alreadyDone(project.id());
		}
		if (ballot.status() != BallotStatus.FAILED || (to != Stage.DRAFTING && to != Stage.REVIEW)) {
			throw new RuleBroken("ballots.refused.again");
		}
		if (reason.isBlank()) {
			throw new RuleBroken("ballots.refused.again-reason");
		}
		WrittenLength.REASON.check(reason);
		this.moves.sendBack(project.id(), to, reason.strip());
	}

	/** A project that goes back, or repeats its review, needs a new ballot. */
	@EventListener
	void on(StageEntered event) {
		if (event.returned()) {
			var by = Actor.current().map(Actor::displayName).orElse("Norma");
			for (var ballot : this.ballots.ofProject(event.projectId())) {
				ballot.spend(by, this.clock);
				this.ballots.saveAndFlush(ballot);
			}
		}
	}

	private ProjectId projectOf(BallotId id) {
		return this.ballots.projectOf(id).orElseThrow(() -> new NotFound("ballots.not-found", id.value()));
	}

}
