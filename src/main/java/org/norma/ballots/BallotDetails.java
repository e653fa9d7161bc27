package org.norma.ballots;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LegalBasis;
import org.norma.hierarchy.Rule;
import org.norma.bodies.BodySummary;
import org.norma.projects.ProjectView;

/**
 * What the page of a ballot shows to its reader.
 *
 * @param committee the committee that votes, {@code null} for an expert group
 * @param level name of the level whose rules hold
 * @param insight whether the reader sees single votes, and counts before the end; nobody
 * while the ballot hides them
 * @param turnout whether the reader sees how many have voted
 * @param leads whether the reader opens, records and closes: an official who does not
 * draft
 * @param answers whether the reader answers remarks
 * @param cancels whether the reader may end it before its time
 * @param voters all voters with their votes; without the votes for who holds a ballot
 * that hides them, empty for others
 * @param excluded who drafted the text and does not vote
 * @param own the reader as a voter
 * @param versions all versions of the reader's vote
 * @param stillNeeded what is still needed, in words; empty without insight
 * @param met the rules that are met so far, in words; empty without insight
 * @param needed what the rules ask for, in words
 * @param basis where the rules say so
 * @param latest the latest day that its end may be moved to
 * @param unanswered reasons for disapproval without an answer
 * @param daysLeft days to the last day, negative after it
 * @param closable whether it may be closed today
 * @param recording whether positions and attendance of a meeting may be recorded today
 * @param answering whether its remarks may still be answered: no later ballot was opened
 * @param readsText whether the reader may read the frozen text
 * @param entitlement whether the reader may vote, or why not any more
 * @param seats who gave up a seat while it was open
 */
public record BallotDetails(BallotView ballot, ProjectView project, @Nullable BodySummary committee, String level,
		boolean insight, boolean turnout, boolean leads, boolean answers, boolean cancels, List<VoterLine> voters,
		List<Excluded> excluded, @Nullable VoterLine own, List<VoteLine> versions, List<String> stillNeeded,
		List<String> met, String needed, String basis, LocalDate latest, int unanswered, long daysLeft,
		boolean closable, boolean recording, boolean answering, boolean readsText, Entitlement entitlement,
		SeatHistory seats) {

	/** Whether the reader had a seat, or took one over, and may not vote for it. */
	public boolean barred() {
		return this.ballot.open() && this.entitlement != Entitlement.ENTITLED
				&& this.entitlement != Entitlement.NO_VOTER;
	}

	/**
	 * Where it is said who sees votes before the end; Norma's own choice without a rule.
	 */
	public String visibility() {
		return this.ballot.terms().term(Rule.VOTES_VISIBLE).map(Term::said).orElseGet(() -> LegalBasis.said("Norma"));
	}

	/** Votes with comments or reasons. */
	public List<VoterLine> remarks() {
		return this.voters.stream().filter((voter) -> voter.remark() != null).toList();
	}

	/** Whether the reader records what a meeting brings now. */
	public boolean records() {
		return this.leads && this.recording;
	}

	/** Who stands for the identifier, if anybody does. */
	public @Nullable VoterLine voter(@Nullable UUID id) {
		return this.voters.stream().filter((voter) -> voter.id().equals(id)).findFirst().orElse(null);
	}

	/** Whether the reader may vote now. */
	public boolean mayVote() {
		return this.own != null && this.ballot.open() && this.daysLeft >= 0 && BallotRules.underReview(this.project);
	}

}
