package org.norma.publications;

import java.time.Clock;
import java.time.LocalDate;

import org.norma.projects.CourseChanged;
import org.norma.projects.StageMoves;
import org.norma.shared.Role;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A project that is cancelled between approval and publication gives its number back, in
 * the transaction that cancels.
 */
@Component
class CancelledApprovals {

	private final ApprovalRepository approvals;

	private final PublicationRepository publications;

	private final FreedNumbers freed;

	private final StageMoves moves;

	private final Clock clock;

	CancelledApprovals(ApprovalRepository approvals, PublicationRepository publications, FreedNumbers freed,
			StageMoves moves, Clock clock) {
		this.approvals = approvals;
		this.publications = publications;
		this.freed = freed;
		this.moves = moves;
		this.clock = clock;
	}

	@EventListener
	void on(CourseChanged change) {
		if (change.turn() == CourseChanged.Turn.CANCELLED && this.publications.ofProject(change.project()).isEmpty()) {
			this.approvals.ofProject(change.project())
				.filter((approval) -> approval.designation().isPresent() && approval.numberFreedOn().isEmpty())
				.ifPresent(this::free);
		}
	}

	private void free(Approval approval) {
		approval.freeNumber(LocalDate.now(this.clock));
		this.approvals.saveAndFlush(approval);
		approval.series().ifPresent((series) -> this.freed.free(series, approval.seriesNumber()));
		this.moves.note(approval.projectId(), Role.OFFICIAL, "project.number-freed", null,
				approval.designation().orElseThrow());
	}

}
