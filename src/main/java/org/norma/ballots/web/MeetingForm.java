package org.norma.ballots.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.ballots.BallotMeeting;
import org.norma.ballots.Position;
import org.norma.ballots.VoterLine;

/** What a meeting brought, one line a person. */
record MeetingForm(@Nullable List<@Valid Line> lines) {

	MeetingForm {
		lines = (lines != null) ? lines.stream().map((line) -> (line != null) ? line : Line.EMPTY).toList() : null;
	}

	static MeetingForm of(List<VoterLine> voters) {
		return new MeetingForm(voters.stream()
			.map((voter) -> new Line(voter.id(), voter.attended(), voter.attended(), voter.number(), voter.position(),
					voter.remark()))
			.toList());
	}

	List<BallotMeeting.Line> said() {
		return (this.lines != null) ? this.lines.stream().flatMap((line) -> line.said().stream()).toList() : List.of();
	}

	/** What is written down of one person. */
	record Line(@Nullable UUID voter, @Nullable Boolean was, @Nullable Boolean present, @Nullable Integer seen,
			@Nullable Position position, @Size(max = 8000) @Nullable String remark) {

		/** Stands for a line that no page has. */
		private static final Line EMPTY = new Line(null, null, null, null, null, null);

		List<BallotMeeting.Line> said() {
			return (this.voter == null) ? List.of()
					: List.of(new BallotMeeting.Line(this.voter, Boolean.TRUE.equals(this.was),
							Boolean.TRUE.equals(this.present), (this.seen != null) ? this.seen : 0, this.position,
							this.remark));
		}

	}

}
