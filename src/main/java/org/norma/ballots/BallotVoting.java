package org.norma.ballots;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes votes. Voters vote at the same time without waiting for each other; a ballot is
 * closed when no vote is on its way.
 */
@Service
@Transactional
public class BallotVoting {

	private final BallotRepository ballots;

	private final Electorate electorate;

	private final Seats seats;

	private final Votes votes;

	private final BallotRights rights;

	private final Projects projects;

	private final VoteActs acts;

	private final Clock clock;

	BallotVoting(BallotRepository ballots, Electorate electorate, Seats seats, Votes votes, BallotRights rights,
			Projects projects, VoteActs acts, Clock clock) {
		this.ballots = ballots;
		this.electorate = electorate;
		this.seats = seats;
		this.votes = votes;
		this.rights = rights;
		this.projects = projects;
		this.acts = acts;
		this.clock = clock;
	}

	/**
	 * Casts the vote of the signed-in voter, or changes it; the version before is kept.
	 * What was voted already is no new version.
	 * @throws AccessDeniedException when the person is no voter of this ballot
	 * @throws RuleBroken when the ballot is closed or its time is over, the person no
	 * longer holds the seat, or a reason is missing
	 */
	public void vote(BallotId id, Position position, @Nullable String remark) {
		var person = this.rights.require((actor) -> true);
		var ballot = shared(id);
		ballot.refuseVoteUnlessOpen(this.clock);
		refuseOutOfReview(ballot);
		var voter = this.seats.require(ballot, project(ballot), person);
		cast(ballot, voter, position, remark, person, false);
	}

	/**
	 * Says why no vote is taken any more, if it is not.
	 * @throws RuleBroken with who ended the ballot and when
	 */
	@Transactional(readOnly = true)
	public void refuseUnlessVoting(BallotId id) {
		var ballot = this.ballots.read(id).orElseThrow(() -> new NotFound("ballots.not-found", id.value()));
		ballot.refuseVoteUnlessOpen(this.clock);
		refuseOutOfReview(ballot);
	}

	/**
	 * Records the position that somebody without an account signed at the meeting.
	 * @throws RuleBroken when the ballot is closed, the day of the meeting is still to
	 * come, or the voter votes in person
	 */
	public void record(BallotId id, UUID voter, Position position, @Nullable String remark) {
		var ballot = shared(id);
		var person = this.rights.requireHolder(project(ballot));
		var line = this.electorate.lock(id, voter).orElseThrow(() -> new NotFound("ballots.not-found", voter));
		if (!ballot.terms().byMeeting() || line.inPerson()) {
			throw new RuleBroken("ballots.refused.signs-in-person", line.name());
		}
		refuseUnlessMet(ballot);
		this.seats.refuseUnlessHeld(ballot, voter);
		cast(ballot, voter, position, remark, person, true);
	}

	/**
	 * Records whether a voter is present at the meeting.
	 * @throws RuleBroken when the ballot is closed, has no meeting or the day of the
	 * meeting is still to come
	 */
	public void attend(BallotId id, UUID voter, boolean present) {
		var ballot = shared(id);
		var person = this.rights.requireHolder(project(ballot));
		refuseUnlessMet(ballot);
		var line = this.electorate.lock(id, voter).orElseThrow(() -> new NotFound("ballots.not-found", voter));
		if (!present && line.voted()) {
			throw new RuleBroken("ballots.refused.voted-so-present", line.name());
		}
		this.electorate.attend(id, voter, present);
		this.acts.present(ballot, line, present, BallotRights.roleOf(person));
	}

	private Ballot shared(BallotId id) {
		return this.ballots.share(id).orElseThrow(() -> new NotFound("ballots.not-found", id.value()));
	}

	private void refuseUnlessMet(Ballot ballot) {
		ballot.refuseRecordBeforeMeeting(this.clock);
		refuseOutOfReview(ballot);
	}

	private void refuseOutOfReview(Ballot ballot) {
		var project = project(ballot);
		if (!BallotRules.underReview(project)) {
			throw new RuleBroken("ballots.refused.project", project.code());
		}
	}

	private ProjectView project(Ballot ballot) {
		return this.projects.byId(ballot.projectId())
			.orElseThrow(() -> new NotFound("ballots.not-found", ballot.id().value()));
	}

	private void cast(Ballot ballot, UUID voter, Position position, @Nullable String remark, Actor person,
			boolean recorded) {
		var text = (remark == null || remark.isBlank()) ? null : remark.strip();
		if (position.needsRemark() && text == null) {
			throw new RuleBroken("ballots.refused.remark." + position);
		}
		var before = this.electorate.lock(ballot.id(), voter).orElseThrow();
		if (position == before.position() && java.util.Objects.equals(text, before.remark())) {
			return;
		}
		var sealed = ballot.hidesVotes() ? Commitment.next() : null;
		this.votes.add(ballot.id(), voter,
				new VoteLine(before.number() + 1, position, text, this.clock.instant(), person.displayName()), recorded,
				sealed);
		if (ballot.terms().byMeeting() && !before.attended()) {
			this.electorate.attend(ballot.id(), voter, true);
		}
		this.acts.cast(ballot, before, position, text, recorded ? BallotRights.roleOf(person) : Role.EXPERT, sealed);
	}

}
