package org.norma.life;

import java.util.List;
import java.util.Set;

import org.norma.ballots.BallotId;
import org.norma.ballots.BallotKind;
import org.norma.ballots.BallotReader;
import org.norma.ballots.BallotStatus;
import org.norma.ballots.NewBallot;
import org.norma.ballots.Position;
import org.norma.ballots.VoterLine;
import org.norma.projects.Person;
import org.norma.projects.Stage;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Ballots of committees, of expert groups and of the members of an association. */
abstract class Voting extends Consulting {

	@Autowired
	private BallotReader ballotReader;

	BallotId open(NewBallot wanted) {
		return this.chief.get(() -> this.ballots.opening().open(this.id, wanted));
	}

	NewBallot committee() {
		return NewBallot.ofCommittee(today().plusDays(14));
	}

	NewBallot meeting() {
		return new NewBallot(BallotKind.COMMITTEE, null, today().plusDays(7), Set.of(), List.of());
	}

	NewBallot group(List<Person> experts) {
		var accounts = experts.stream().map(Person::accountId).collect(java.util.stream.Collectors.toSet());
		return new NewBallot(BallotKind.EXPERT_GROUP, null, today().plusDays(7), accounts, List.of());
	}

	void vote(BallotId ballot, int approve, int disapprove, int abstain) {
		this.ballots.votes(ballot, Position.APPROVE, this.voters.subList(0, approve));
		this.ballots.votes(ballot, Position.DISAPPROVE, this.voters.subList(approve, approve + disapprove));
		this.ballots.votes(ballot, Position.ABSTAIN,
				this.voters.subList(approve + disapprove, approve + disapprove + abstain));
	}

	/** Closed when its time is over, the ballot keeps the project where it is. */
	void fails(BallotId ballot, Stage to, String... tells) {
		close(ballot, BallotStatus.FAILED);
		staysFor(tells);
		refuses(this.chief, () -> this.ballots.closing().again(ballot, to, " "), "with a reason");
		this.chief.does(() -> this.ballots.closing().again(ballot, to, "Mend clause 4."));
		assertThat(view().stage()).isEqualTo(to);
		answer(ballot);
	}

	private void answer(BallotId ballot) {
		voters(ballot).stream()
			.filter(VoterLine::awaitsAnswer)
			.forEach((line) -> this.chief
				.does(() -> this.ballots.closing().answer(ballot, line.voteId(), 0, "Clause 4 says it now.")));
	}

	/** Closed and passed; each reason for disapproval is answered first. */
	void passes(BallotId ballot, int disapprovals) {
		close(ballot, BallotStatus.PASSED);
		if (disapprovals > 0) {
			staysFor("without an answer: " + disapprovals + " of " + disapprovals, "Norma");
			answer(ballot);
		}
	}

	private void close(BallotId ballot, BallotStatus expected) {
		var details = this.chief.get(() -> this.ballotReader.details(ballot)).ballot();
		if (!details.mayCloseOn(today())) {
			staysFor("is open until " + details.closesOn());
			refuses(this.chief, () -> this.ballots.closing().close(ballot, "Minutes."),
					"runs until " + details.closesOn(), " of " + details.count().entitled() + " have voted");
			goTo(details.closesOn().plusDays(1));
		}
		if (details.terms().byMeeting()) {
			refuses(this.chief, () -> this.ballots.closing().close(ballot, " "), "write its minutes");
		}
		forbids(this.stranger, () -> this.ballots.closing().close(ballot, "Minutes."));
		this.chief.does(() -> this.ballots.closing().close(ballot, "Minutes."));
		assertThat(this.chief.get(() -> this.ballotReader.details(ballot)).ballot().status()).isEqualTo(expected);
	}

	List<VoterLine> voters(BallotId ballot) {
		return this.chief.get(() -> this.ballotReader.details(ballot)).voters();
	}

	/** Who drafted the text stands beside the voters, not among them. */
	void excludes(BallotId ballot, String name) {
		assertThat(this.chief.get(() -> this.ballotReader.details(ballot)).excluded()).extracting((each) -> each.name())
			.containsExactly(name);
		assertThat(voters(ballot)).extracting(VoterLine::name).doesNotContain(name);
	}

}
