package org.norma.ballots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.documents.RevisionId;
import org.norma.projects.ProjectId;
import org.norma.shared.RuleBroken;

/** A round of votes on the frozen text of a project. */
@Entity
@Table(name = "ballot")
@SuppressWarnings("NullAway.Init")
class Ballot {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private BallotId id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "project_id"))
	private ProjectId projectId;

	private boolean projectPublic;

	private int round;

	@Enumerated(EnumType.STRING)
	private BallotKind kind;

	@Enumerated(EnumType.STRING)
	private BallotStatus status;

	private boolean spent;

	private @Nullable UUID electorateId;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "revision_id"))
	private RevisionId revisionId;

	private LocalDate openedOn;

	private String openedBy;

	private LocalDate closesOn;

	private @Nullable LocalDate meetingOn;

	private @Nullable String minutes;

	@ElementCollection
	@CollectionTable(name = "ballot_term", joinColumns = @JoinColumn(name = "ballot_id"))
	private Set<Term> terms;

	@Embedded
	private @Nullable Count count;

	private @Nullable Instant closedAt;

	private @Nullable String closedBy;

	private @Nullable String endReason;

	private @Nullable LocalDate remindedOn;

	protected Ballot() {
	}

	Ballot(ProjectId projectId, boolean projectPublic, int round, Terms terms, @Nullable UUID electorateId,
			RevisionId revisionId, LocalDate openedOn, String openedBy, LocalDate closesOn,
			@Nullable LocalDate meetingOn) {
		this.id = BallotId.next();
		this.projectId = projectId;
		this.projectPublic = projectPublic;
		this.round = round;
		this.kind = terms.kind();
		this.status = BallotStatus.OPEN;
		this.electorateId = electorateId;
		this.revisionId = revisionId;
		this.openedOn = openedOn;
		this.openedBy = openedBy;
		this.closesOn = closesOn;
		this.meetingOn = meetingOn;
		this.terms = new HashSet<>(terms.all());
	}

	/** Counts and ends it. */
	void close(Count votes, @Nullable String record, String by, Clock clock) {
		end(new Tally(terms(), votes).passed() ? BallotStatus.PASSED : BallotStatus.FAILED, by, clock);
		this.count = votes;
		this.minutes = record;
	}

	/** The project goes back: what was voted no longer decides. */
	void spend(String by, Clock clock) {
		this.spent = true;
		if (this.status == BallotStatus.OPEN) {
			end(BallotStatus.ABANDONED, by, clock);
		}
	}

	/** The authority ends it before its time: it decides nothing. */
	void cancel(String why, String by, Clock clock) {
		end(BallotStatus.CANCELLED, by, clock);
		this.spent = true;
		this.endReason = why;
	}

	/** Gives it another last day, of which its voters are reminded anew. */
	void lastUntil(LocalDate day, Clock clock) {
		refuseUnlessOpen(clock);
		this.closesOn = day;
		this.remindedOn = null;
	}

	private void end(BallotStatus next, String by, Clock clock) {
		if (!this.status.mayBecome(next)) {
			throw ended(clock);
		}
		this.status = next;
		this.closedBy = by;
		this.closedAt = clock.instant();
	}

	private void refuseUnlessOpen(Clock clock) {
		if (this.status != BallotStatus.OPEN) {
			throw ended(clock);
		}
	}

	/** Who ended it, when and how. */
	private RuleBroken ended(Clock clock) {
		var on = (this.closedAt != null) ? LocalDate.ofInstant(this.closedAt, clock.getZone()).toString() : "–";
		return new RuleBroken("ballots.refused.ended." + this.status, this.round, String.valueOf(this.closedBy), on,
				String.valueOf(this.endReason));
	}

	/** Whether a vote may be cast now. */
	void refuseVoteUnlessOpen(Clock clock) {
		refuseUnlessOpen(clock);
		var today = LocalDate.now(clock);
		if (today.isAfter(this.closesOn)) {
			throw new RuleBroken("ballots.refused.over", this.round, this.closesOn.toString());
		}
	}

	/**
	 * Whether positions and attendance may be written down on the day: from that of the
	 * meeting on until it is closed.
	 */
	void refuseRecordBeforeMeeting(Clock clock) {
		refuseUnlessOpen(clock);
		var today = LocalDate.now(clock);
		if (this.meetingOn == null || !terms().byMeeting()) {
			throw new RuleBroken("ballots.refused.no-meeting", this.round);
		}
		if (today.isBefore(this.meetingOn)) {
			throw new RuleBroken("ballots.refused.before-meeting", this.round, this.meetingOn.toString(),
					today.toString());
		}
	}

	void remind(LocalDate today) {
		this.remindedOn = today;
	}

	BallotId id() {
		return this.id;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	ProjectId projectId() {
		return this.projectId;
	}

	BallotStatus status() {
		return this.status;
	}

	boolean isSpent() {
		return this.spent;
	}

	@Nullable UUID electorateId() {
		return this.electorateId;
	}

	Terms terms() {
		return new Terms(this.kind, this.terms.stream().sorted(Comparator.comparing(Term::rule)).toList());
	}

	/** Whether positions and reasons are known to their voters alone. */
	boolean hidesVotes() {
		return !this.status.closed() && !terms().votesVisible();
	}

	/**
	 * The ballot as others read it: of votes that are hidden only how many came in.
	 * @param votes the votes so far, if it is not closed
	 */
	BallotView view(Count votes) {
		var known = (this.count != null) ? this.count : hidesVotes() ? votes.turnout() : votes;
		return new BallotView(this.id, this.projectId, this.projectPublic, this.round, this.kind, this.status,
				this.spent, this.revisionId, this.openedOn, this.openedBy, this.closesOn, this.meetingOn, this.minutes,
				terms(), known, votes.voted(), this.closedAt, this.closedBy, this.endReason);
	}

}
