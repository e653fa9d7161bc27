package org.norma.ballots;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.norma.projects.ProjectView;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells voters that a ballot is open, ends soon, or has ended; the drafters of the lead
 * body learn its result too.
 */
@Component
class BallotNotices {

	private final ApplicationEventPublisher events;

	BallotNotices(ApplicationEventPublisher events) {
		this.events = events;
	}

	void opened(ProjectView project, BallotView ballot, List<VoterLine> voters) {
		tell("opened", project, ballot, voters);
	}

	void reminder(ProjectView project, BallotView ballot, List<VoterLine> voters) {
		tell("reminder", project, ballot, voters.stream().filter((voter) -> !voter.voted()).toList());
	}

	void moved(ProjectView project, BallotView ballot, List<VoterLine> voters) {
		tell("moved", ballot.closesOn().toString(), project, ballot, voters);
	}

	void cancelled(ProjectView project, BallotView ballot, List<VoterLine> voters) {
		tell("cancelled", "", project, ballot, voters);
	}

	void closed(ProjectView project, BallotView ballot, List<VoterLine> voters) {
		tell("closed." + ballot.status(), project, ballot, voters);
		if (project.leadBodyId() != null) {
			this.events.publishEvent(new Notice(Notice.Recipients.holders(Role.DRAFTER, project.leadBodyId()),
					"ballots.notice.closed." + ballot.status(), arguments(project, ballot), ballot.href(),
					"ballot-closed." + ballot.status() + "-" + ballot.id().value()));
		}
	}

	/** Who holds the ballot; who followed on a seat that has not voted is asked to. */
	void left(ProjectView project, BallotView ballot, Departed departed) {
		var once = "ballot-left-" + ballot.id().value() + "-" + departed.voter() + "-" + departed.leftOn();
		java.util.stream.Stream.of(project.authorityId(), project.committeeId())
			.filter(java.util.Objects::nonNull)
			.distinct()
			.forEach((body) -> this.events
				.publishEvent(new Notice(Notice.Recipients.holders(Role.OFFICIAL, body), "ballots.notice.left",
						List.of(project.code(), project.title(), departed.name(), String.valueOf(ballot.round())),
						ballot.href(), once)));
		if (!departed.voted() && !departed.vacant()) {
			var next = departed.successorAccount();
			this.events.publishEvent(new Notice(
					(next != null) ? Notice.Recipients.account(next)
							: Notice.Recipients.holders(Role.EXPERT, departed.successorBody()),
					"ballots.notice.opened", arguments(project, ballot), ballot.href(), once + "-next"));
		}
	}

	private static List<Object> arguments(ProjectView project, BallotView ballot) {
		return List.of(project.code(), project.title(), ballot.closesOn().toString(),
				(ballot.endReason() != null) ? ballot.endReason() : "");
	}

	private void tell(String what, ProjectView project, BallotView ballot, List<VoterLine> voters) {
		tell(what, "", project, ballot, voters);
	}

	/** Tells them once; of the same again on another day. */
	private void tell(String what, String day, ProjectView project, BallotView ballot, List<VoterLine> voters) {
		var key = "ballots.notice." + what;
		var arguments = arguments(project, ballot);
		Set<UUID> accounts = voters.stream()
			.flatMap((voter) -> java.util.stream.Stream.ofNullable(voter.accountId()))
			.collect(Collectors.toSet());
		var once = "ballot-" + what + day + "-" + ballot.id().value();
		if (!accounts.isEmpty()) {
			this.events.publishEvent(new Notice(new Notice.Recipients(accounts, null, null, Set.of()), key, arguments,
					ballot.href(), once));
		}
		voters.stream()
			.filter(VoterLine::seat)
			.forEach(
					(seat) -> this.events.publishEvent(new Notice(Notice.Recipients.holders(Role.EXPERT, seat.bodyId()),
							key, arguments, ballot.href(), once)));
	}

}
