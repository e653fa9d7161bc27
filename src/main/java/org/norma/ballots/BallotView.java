package org.norma.ballots;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.norma.documents.RevisionId;
import org.norma.projects.ProjectId;

/**
 * A ballot as others read it.
 *
 * @param id its identifier
 * @param projectId the project on whose text is voted
 * @param projectPublic whether everybody may see the project, and so the result
 * @param round number of the ballot within the project, from 1
 * @param kind committee or expert group
 * @param status how far it is
 * @param spent whether the project went back since, so that it no longer decides
 * @param revisionId the frozen text
 * @param openedOn first day
 * @param openedBy who opened it
 * @param closesOn last day on which votes are taken, inclusive in the authority's zone
 * @param meetingOn day of the meeting, where there is one
 * @param minutes minutes of the meeting
 * @param terms the rules on the day of the opening
 * @param count the votes at the closing, or so far; without positions while they are
 * hidden
 * @param voted votes that came in so far
 * @param closedAt when it was closed
 * @param closedBy who closed it
 * @param endReason why it was cancelled, shown publicly
 */
public record BallotView(BallotId id, ProjectId projectId, boolean projectPublic, int round, BallotKind kind,
		BallotStatus status, boolean spent, RevisionId revisionId, LocalDate openedOn, String openedBy,
		LocalDate closesOn, @Nullable LocalDate meetingOn, @Nullable String minutes, Terms terms, Count count,
		int voted, @Nullable Instant closedAt, @Nullable String closedBy, @Nullable String endReason) {

	public Tally tally() {
		return new Tally(this.terms, this.count);
	}

	public boolean open() {
		return this.status == BallotStatus.OPEN;
	}

	public boolean cancelled() {
		return this.status == BallotStatus.CANCELLED;
	}

	/**
	 * Whether positions and reasons are known to their voters alone: while it is open,
	 * and for good where it ended without being counted.
	 */
	public boolean hidesVotes() {
		return !this.status.closed() && !this.terms.votesVisible();
	}

	/** Path of its page. */
	public String href() {
		return "/ballots/" + this.id.value();
	}

	/**
	 * Whether the rules let it be closed on the day: all have voted, or its time is over.
	 */
	public boolean mayCloseOn(LocalDate today) {
		return mayCloseOn(today, this.count.entitled() - this.voted);
	}

	/**
	 * The same, where seats became vacant: they stay in the count, but nobody waits for
	 * them.
	 * @param awaited seats that have not voted and that somebody still holds
	 */
	boolean mayCloseOn(LocalDate today, int awaited) {
		return open() && (today.isAfter(this.closesOn) || metBy(today) || (awaited == 0 && this.voted > 0));
	}

	/** Whether what a meeting brought may be written down on the day. */
	public boolean mayRecordOn(LocalDate today) {
		return open() && metBy(today);
	}

	private boolean metBy(LocalDate today) {
		return this.terms.byMeeting() && this.meetingOn != null && !today.isBefore(this.meetingOn);
	}

}
