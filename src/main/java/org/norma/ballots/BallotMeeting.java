package org.norma.ballots;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a meeting brought, of all people at once or of nobody. */
@Service
@Transactional
public class BallotMeeting {

	private final BallotRepository ballots;

	private final Electorate electorate;

	private final BallotVoting voting;

	private final BallotRights rights;

	private final Projects projects;

	private final Clock clock;

	BallotMeeting(BallotRepository ballots, Electorate electorate, BallotVoting voting, BallotRights rights,
			Projects projects, Clock clock) {
		this.ballots = ballots;
		this.electorate = electorate;
		this.voting = voting;
		this.rights = rights;
		this.projects = projects;
		this.clock = clock;
	}

	/**
	 * Records who is present and the positions that were signed.
	 * @return what is wrong with which line; then nothing was recorded
	 * @throws RuleBroken when the ballot is closed or the day of the meeting is still to
	 * come
	 */
	public List<Fault> record(BallotId id, List<Line> lines) {
		var ballot = this.ballots.lock(id).orElseThrow(() -> new NotFound("ballots.not-found", id.value()));
		this.rights.requireHolder(project(ballot));
		ballot.refuseRecordBeforeMeeting(this.clock);
		var voters = this.electorate.of(id);
		var faults = new ArrayList<Fault>();
		for (var line : lines) {
			fault(line, voter(voters, line)).ifPresent((why) -> faults.add(new Fault(line.voter(), why)));
		}
		if (faults.isEmpty()) {
			lines.forEach((line) -> apply(id, line, voter(voters, line)));
		}
		return faults;
	}

	private static VoterLine voter(List<VoterLine> voters, Line line) {
		return voters.stream()
			.filter((voter) -> voter.id().equals(line.voter()))
			.findFirst()
			.orElseThrow(() -> new NotFound("ballots.not-found", line.voter()));
	}

	private static Optional<RuleBroken> fault(Line line, VoterLine voter) {
		if (line.says(voter)) {
			var position = line.position();
			if (voter.inPerson()) {
				return Optional.of(new RuleBroken("ballots.refused.signs-in-person", voter.name()));
			}
			if (position == null) {
				return Optional.of(new RuleBroken("ballots.refused.position", voter.name()));
			}
			if (position.needsRemark() && line.text() == null) {
				return Optional.of(new RuleBroken("ballots.refused.remark." + position));
			}
			if (line.seen() != voter.number()) {
				return Optional.of(new RuleBroken("ballots.refused.recorded", voter.name(),
						String.valueOf(voter.castBy()), voter.number()));
			}
		}
		return (line.leaves() && voter.voted())
				? Optional.of(new RuleBroken("ballots.refused.voted-so-present", voter.name())) : Optional.empty();
	}

	private void apply(BallotId id, Line line, VoterLine voter) {
		var position = line.position();
		if (line.says(voter) && position != null) {
			this.voting.record(id, voter.id(), position, line.text());
		}
		else if (line.present() != line.was() && line.present() != voter.attended()) {
			this.voting.attend(id, voter.id(), line.present());
		}
	}

	private ProjectView project(Ballot ballot) {
		return this.projects.byId(ballot.projectId())
			.orElseThrow(() -> new NotFound("ballots.not-found", ballot.id().value()));
	}

	/**
	 * What was written down of one person.
	 *
	 * @param was whether the person was present when the page was read
	 * @param present whether the person is
	 * @param seen how often a position had been recorded when the page was read
	 */
	public record Line(UUID voter, boolean was, boolean present, int seen, @Nullable Position position,
			@Nullable String remark) {

		@Nullable String text() {
			return (this.remark == null || this.remark.isBlank()) ? null : this.remark.strip();
		}

		/** Whether it says another thing than what is recorded. */
		boolean says(VoterLine voter) {
			return (this.position != null && this.position != voter.position())
					|| (text() != null && !text().equals(voter.remark()));
		}

		boolean leaves() {
			return this.was && !this.present && this.position == null;
		}

	}

	/** Why a line cannot be recorded. */
	public record Fault(UUID voter, RuleBroken why) {

	}

}
